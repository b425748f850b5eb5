risk-title = A risk, seen from both sides
risk-lead = Doing it may bring harm. Not doing it may too. Write down both.

risk-want = What do I want to do that worries others?
    .example = Walk to the shop on my own. I fell there in May.
risk-worth = Why is it worth it to me?
    .example = I choose my own bread, and people say hello.
risk-harm = What could go wrong, and how bad would it be?
    .example = I could fall again. Last time I lay there for an hour.
risk-not-doing = What could go wrong if I don’t do it?
    .example = I’d stop going out at all. I did that once, and I sank.
risk-safer = What would make it safer without stopping me?
    .example = My phone on a cord. Go at noon. The shop has my sister’s number.
risk-agreed = What have we agreed to do if it goes wrong?
    .example = The shop rings Anna. She doesn’t tell me off.
risk-whose = Whose risk is it really?
    .hint = Yours, or does somebody else fear blame?
    .example = It’s my hip. But the manager fears the form.
