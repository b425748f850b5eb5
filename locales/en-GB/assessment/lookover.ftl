# A look-over before anything goes. Only the person sees it. Every line is a question, and none is a verdict.
lookover-title = A look before it goes
lookover-lead = Only you see this page. You can leave all of it as it is.
lookover-none = There is nothing to ask about.
lookover-nothing-said = Nothing is written here. Is that right for me?
lookover-no-help-but-hard = I ticked that I need no help here. I also ticked that it is hard. Which is true on a bad day?
lookover-no-help-but-helped = I ticked that I need no help here. But somebody helps me. What if they stopped?
lookover-no-takes = What does it take for me to do this?
lookover-not-agreed = Have they said yes to this?
lookover-ends = This help has a last day. What comes after it?
lookover-ended = The last day of this help has gone by. Does it still go on?
lookover-good-alone = I wrote about the good days. What are the bad ones like?
lookover-how-often = How often are the bad days?
lookover-nights = Nothing is written about the nights. What are they like?
lookover-one-unpaid = This rests on one person. What if they can’t?
