start-title = اپنے الفاظ
start-lead = اپنی زبان چنیں۔ اسے کسی بھی وقت بدل سکتے ہیں۔
start-languages = زبانیں
start-not-fetched = یہ زبان ابھی اس فون پر نہیں ہے۔ انٹرنیٹ سے جڑ کر پھر کوشش کریں۔
start-stays = آپ جو لکھیں وہ اسی فون پر رہتا ہے۔ کوئی اکاؤنٹ نہیں۔ جب تک آپ خود نہ دکھائیں کوئی اور نہیں دیکھ سکتا۔
start-look-round = ایک نمونہ دیکھیں
start-example-not-here = نمونہ ابھی اس فون پر نہیں ہے۔ انٹرنیٹ سے جڑ کر پھر کوشش کریں۔
start-open-file = مجھے ملی ہوئی فائل کھولیں
start-bring-back = محفوظ نقل واپس لائیں
start-next = آگے
start-skip = چھوڑیں

start-size-title = حروف کتنے بڑے ہوں؟
start-size-lead = جو پڑھنے میں آسان ہو وہ چنیں۔
start-size-1 = عام
start-size-2 = بڑے
start-size-3 = سب سے بڑے

start-who-title = یہ پلان کس کے لیے ہے؟
start-who-lead = اس سے طے ہوتا ہے کہ کون سے سوال آئیں گے۔
start-who-me = میرے لیے
start-who-me-sub = میری اپنی زندگی، اور مجھے کیا چاہیے۔
start-who-carer = میرے لیے، اور میں کسی کا خیال رکھتا یا رکھتی ہوں
start-who-carer-sub = میں عمر، بیماری یا معذوری کی وجہ سے کسی کی مدد کرتا یا کرتی ہوں۔ یہ پلان میری زندگی کا ہے۔
start-who-helping = میں کسی کی مدد کر رہا یا کر رہی ہوں
start-who-helping-sub = پلان ان کا ہے، الفاظ ان کے ہیں۔ میں صرف لکھتا یا لکھتی ہوں۔
start-name = پلان کا کوئی نام، اگر رکھنا چاہیں
start-name-hint = جو یہ اسکرین دیکھے گا وہ اسے پڑھ سکے گا۔
start-name-me = میرا پلان
start-name-carer = میرا پلان، کسی کا خیال رکھتے ہوئے
start-name-helping = پلان جس میں میں مدد کرتا یا کرتی ہوں

start-where-me = آپ کہاں رہتے ہیں؟
start-where-carer = جن کا آپ خیال رکھتے ہیں وہ کہاں رہتے ہیں؟
start-where-helping = جن کی آپ مدد کر رہے ہیں وہ کہاں رہتے ہیں؟
start-where-lead = مدد کے قاعدے ہر جگہ ایک سے نہیں۔
start-where-carer-lead = آپ کی مدد کے قاعدے اس جگہ کے ہیں جہاں وہ رہتے ہیں۔
start-where-england = انگلینڈ
start-where-wales = ویلز
start-where-scotland = اسکاٹ لینڈ
start-where-northern-ireland = شمالی آئرلینڈ
start-where-unsaid = نہیں بتایا

start-kept-title = آپ کے الفاظ کہاں رہتے ہیں

start-begin = لکھنا شروع کریں
start-more-privacy = میرے الفاظ کا کیا ہوتا ہے

start-iphone-title = آئی فون یا آئی پیڈ پر پہلے ایپ کو اپنی اسکرین پر رکھیں
start-iphone-share = سفاری میں شیئر کا بٹن دبائیں۔
start-iphone-add = ”Add to Home Screen“ چنیں۔
start-iphone-open = نئے نشان سے ایپ کھولیں اور وہیں سے شروع کریں۔

start-exit-title = ”باہر“ کیا کرتا ہے
