doors-papers = کاغذ اور خط
doors-papers-sub = چھاپنے، رکھنے یا بھیجنے کے لیے
doors-meetings = سوال اور ملاقاتیں
doors-meetings-sub = ملاقات سے پہلے، اور بعد میں
doors-rights = میرے حق
doors-rights-sub = قانون کیا کہتا ہے، اور کس کو فون کریں
