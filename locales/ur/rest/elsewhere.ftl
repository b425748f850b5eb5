elsewhere-title = اپنے الفاظ کہیں اور لے جائیں
elsewhere-lead = آپ کے الفاظ آپ کے ہیں۔ یہاں سے آپ انہیں اس ایپ سے باہر لے جا سکتے ہیں۔
elsewhere-not-sealed = ایسی فائل بند نہیں ہوتی۔ جس کے پاس جائے وہ اسے پڑھ سکتا ہے۔
elsewhere-use-share = کیا آپ چاہتے ہیں کہ صرف ایک شخص پڑھے؟ تو ”بانٹیں“ استعمال کریں۔
elsewhere-door-sub = کیلنڈر، نگہداشت کے ریکارڈ یا کسی اور ایپ کے لیے

elsewhere-text = سادہ تحریر
elsewhere-text-who = آپ کے اپنے پاس رکھنے کے لیے، یا ہر اس شخص کے لیے جو اسے صفحے کی طرح پڑھنا چاہے۔
elsewhere-words = کسی اور ایپ کے لیے (JSON)
elsewhere-words-who = ایپ بنانے والوں کے لیے۔ آپ کے الفاظ اس ایپ کے بغیر بھی رہ سکتے ہیں۔
elsewhere-words-more = پہلے کے الفاظ اس میں نہیں۔ وہ بیک اپ میں بھی ہوتے ہیں۔
elsewhere-days = کیلنڈر کے لیے دن
elsewhere-days-who = آپ کے لیے، یا اس کے لیے جو آپ کا کیلنڈر سنبھالتا ہے۔
elsewhere-prsb = نگہداشت کے ریکارڈ کے لیے ”میرے بارے میں“
elsewhere-prsb-who = ہسپتال یا نگہداشت کی ٹیم یہ مانگ سکتی ہے۔
elsewhere-prsb-more = اس میں PRSB About Me 2.01 کے عنوان اور کوڈ ہیں۔
elsewhere-fhir = صحت کے کمپیوٹر کے لیے ”میرے بارے میں“
elsewhere-fhir-who = صحت کے ادارے کے کمپیوٹر چلانے والے یہ مانگ سکتے ہیں۔
elsewhere-fhir-more = یہ FHIR R4 کی فائل ہے۔ اس میں PRSB About Me 2.01 کے عنوان اور کوڈ ہیں۔
elsewhere-pcsp = نگہداشت اور مدد کا پلان
elsewhere-pcsp-who = جو ٹیم آپ کے ساتھ پلان بناتی ہے وہ یہ مانگ سکتی ہے۔
elsewhere-pcsp-more = اس کی شکل PRSB PCSP 2.0 جیسی ہے۔ ان کے پلان میں جو ہونا لازمی ہے وہ سب اس میں نہیں، جیسے آپ کی تاریخ پیدائش اور آپ کا ڈاکٹر۔

elsewhere-what = اس میں کیا جائے؟
elsewhere-whole = میرا پورا پلان
elsewhere-whole-sub = صرف آپ کے لیے۔ نجی جواب بھی اس میں ہیں۔ سوچ لیں کہ یہ کس کے ہاتھ لگ سکتی ہے۔
elsewhere-part = صرف وہ جس پر میں نشان لگاؤں
elsewhere-part-sub = جب تک آپ نہ لگائیں کسی چیز پر نشان نہیں۔
elsewhere-name = اوپر کا نام، اگر آپ چاہیں
elsewhere-telling = بتائیں کہ ہر دن کس بارے میں ہے
elsewhere-telling-hint = نہ لگائیں تو صرف ”ایک ملاقات“ یا ”دوبارہ دیکھنے کا دن“ لکھا ہو گا۔ آپ کا کیلنڈر دوسرے بھی دیکھ سکتے ہیں۔
elsewhere-nothing = ابھی اس میں رکھنے کو کچھ نہیں
elsewhere-nothing-whole = یہ آپ کے لکھنے سے بھرتا ہے۔
elsewhere-nothing-ticked = جو جانا ہے اس پر نشان لگائیں۔
elsewhere-too-big = یہ ایک فائل کے لیے بہت زیادہ ہے۔ کم پر نشان لگائیں۔

elsewhere-look = یہ کیسی لگتی ہے
elsewhere-look-start = شروع ایسا ہے۔ باقی فائل میں ہے۔
elsewhere-save = فائل محفوظ کریں
elsewhere-send = فائل بھیجیں
elsewhere-saved = فائل آپ کے ڈاؤن لوڈ میں ہے۔
elsewhere-not-saved = اس فون نے فائل محفوظ نہیں کی۔
elsewhere-schema = فائل کے ہر حصے کا مطلب

elsewhere-day-meeting = ایک ملاقات
elsewhere-day-agreed = جو طے ہوا
elsewhere-day-review = دوبارہ دیکھنے کا دن
elsewhere-day-reply = جواب ملنے کا دن
