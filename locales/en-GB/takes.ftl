# What a strength takes (guardrail G1).
takes-question = What does it take?
    .hint = Help, kit, time, money, and how you feel after.
    .example = Dev carries the pans. I’m in bed the whole next day.
