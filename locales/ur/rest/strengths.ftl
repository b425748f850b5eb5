strengths-me = میں
strengths-marks = تصویر کے نشانوں کا مطلب
strengths-questions = سوال جو مدد دے سکتے ہیں
strengths-add = ”{ $group }“ میں شامل کریں
strengths-linked = یہ کس شخص یا جگہ سے جڑا ہے؟
strengths-group = یہ کہاں آتا ہے؟
strengths-safety = یہاں کچھ لکھنا ضروری نہیں۔ محفوظ رہنے کا ایک صفحہ ہے جس پر فون نمبر بھی ہیں۔
strengths-done = فی الحال بس
