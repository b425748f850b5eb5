# ایک مسئلہ، چھوٹے قدم
tasks-talk = ایک مسئلہ، چھوٹے قدم
    .lead = ایک مسئلہ چنیں۔ زیادہ سے زیادہ تین چھوٹے قدم طے کریں۔
    .evidence = سماجی کارکن کوئی پچاس سال سے یہ طریقہ برتتے اور جانچتے آئے ہیں۔ روزمرہ کے سیدھے مسئلوں میں سب سے اچھا رہتا ہے۔

tasks-problem = میں پہلے کون سا مسئلہ چنوں؟
    .hint = آپ کی مرضی۔ سب سے بڑا ہونا ضروری نہیں۔
    .example = ڈاک جمع ہوتی جاتی ہے، اور مجھے اس سے ڈر لگتا ہے۔
tasks-steps = سب سے چھوٹا کام کا قدم کیا ہے؟
    .hint = تین تک۔ دن جب چاہیں بدل لیں۔
tasks-step = قدم کیا ہے؟
tasks-who = کون کرے؟
tasks-who-me = میں
tasks-who-you = آپ
tasks-who-both = ہم دونوں
tasks-with = ”آپ“ کون ہیں
tasks-by = کب تک
tasks-stop = کیا چیز روک سکتی ہے؟
tasks-helped = کیا اس سے فائدہ ہوا؟
tasks-helped-yes = جی ہاں
tasks-helped-bit = تھوڑا
tasks-helped-no = نہیں
tasks-helped-later = ابھی نہیں ہوا، کوئی بات نہیں
tasks-list = میرے چھوٹے قدم
