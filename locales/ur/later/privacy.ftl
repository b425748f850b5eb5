# Headings only, until somebody has checked the lines in Urdu.
privacy-kept = کیا رکھا جاتا ہے، اور کہاں
privacy-leaves = اس فون سے باہر کیا جاتا ہے
privacy-not-promised = جس کا وعدہ کوئی نہیں کر سکتا
privacy-sent = جو فائلیں آپ کسی کو دیں
privacy-asked = جو کبھی نہیں پوچھا جاتا
privacy-browser = اس فون پر دوسروں کو کیا نظر آ سکتا ہے
privacy-gone = سب کچھ کیسے مٹائیں
