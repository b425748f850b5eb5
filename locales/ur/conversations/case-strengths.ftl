# تھا، ہے، چاہیے
case-strengths-talk = کیا تھا، کیا ہے، کیا چاہیے
    .lead = زندگی کے پانچ پہلو، ایک ایک کر کے۔
    .evidence = یہ کینساس کے چارلس ریپ اور ساتھیوں کا طریقہ ہے۔ اس پر ہونے والی تحقیق ایک رائے نہیں۔

case-strengths-grid = میرے پاس کیا تھا، اب کیا ہے، اور آگے کیا ہو؟
    .hint = کوئی بھی خانہ چھوڑ دیں۔ جو کھو گیا وہ بھی اہم ہے۔
case-strengths-had = پہلے کیا تھا جو کام آتا تھا؟
case-strengths-have = اب کیا ہے؟
case-strengths-takes = اس میں کیا لگتا ہے؟
case-strengths-want = آگے کیا چاہیے؟
case-strengths-who = اس میں کون مدد کر سکے؟
case-strengths-group = کیا کسی گروپ سے مجھے مدد ملے گی، یا نہیں؟
    .hint = کچھ کام مل کر اچھے ہوتے ہیں، کچھ نہیں۔ چاہیں تو وجہ لکھیں۔
case-strengths-group-yes = جی ہاں
case-strengths-group-some = کچھ کاموں میں
case-strengths-group-no = نہیں
case-strengths-first = پہلے کس کی کوشش کروں؟
    .hint = ایک چیز، اور اس کی طرف ایک چھوٹا قدم۔
case-strengths-more = یہ کہاں جاتے ہیں
    .hint = ہر خانہ آپ کی خوبیوں اور سہاروں میں جا سکتا ہے۔ نام آپ کے لوگوں کے نقشے پر جا سکتا ہے۔
case-strengths-sheet = تھا، ہے، چاہیے
