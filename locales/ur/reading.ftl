reading-help = مدد
reading-privacy = رازداری
reading-accessibility = سب کے لیے رسائی
reading-wait = ایک لمحہ۔
reading-not-here = یہ عبارت ابھی اس فون پر نہیں ہے۔ انٹرنیٹ سے جڑ کر پھر کوشش کریں۔
