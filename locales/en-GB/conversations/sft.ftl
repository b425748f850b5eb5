# Solution-focused talk. Coping comes first, hope never does.
sft-talk = What works, and one small step
    .lead = Start from what helps a bit already. End with one small step.
    .evidence = Many studies have looked at this way of talking. Most find that it can help. It does not help everyone.

sft-card-coping = How I get by
sft-card-better = When it was a bit better
sft-card-now = Where I am now
sft-card-morning = A different morning
sft-next = One small step

sft-coping = What has got me through so far?
    .hint = Getting by is hard work. Say what it costs you too.
    .example = My radio at night, and my sister on the phone. I am worn out by Friday.
sft-better = When was it a little better, and what was different?
    .hint = An hour counts. What did you do, who was there, where were you?
    .example = Last Sunday. The heating was on and nobody rushed me.
sft-now = Where is life now, from 0 to 10?
    .hint = There is no right number. It stays on this phone unless you tick it.
sft-now-nought = As bad as it gets
sft-now-ten = As good as it can be for me
sft-now-why = What keeps it from being lower?
sft-higher = What would be different one number higher?
    .hint = Think small. One number, not ten.
    .example = I would sleep four hours in a row. I would open my post.
sft-morning = If I woke and the worst bit had eased, what would I notice first?
    .hint = It may not happen. It can still show what matters to you.
    .example = My legs would not ache. I would put the kettle on by myself.
sft-notice = Who else would notice, and what would they see?
    .hint = A friend, a child, a neighbour, your dog.
    .example = My daughter. She would hear me sing.
sft-step = What is one small step I could take?
    .hint = So small that a bad day cannot stop it. It goes with your goals, so you write it once.
sft-card = What works for me
