# Headings and buttons only, as in safety.ftl.
numbers-title = کس کو فون کریں
numbers-written-down-on = نمبر لکھنے کی تاریخ: { $date }۔
numbers-to-check = ابھی جانچنا باقی ہے

numbers-need-danger = اس وقت خطرہ
numbers-need-police = پولیس، جلدی نہ ہو تو
numbers-need-listen = کوئی سننے والا
numbers-need-health = صحت کی فوری مدد
numbers-need-mind = ذہنی صحت کا بحران
numbers-need-home = گھر میں ظلم

numbers-call = فون کریں
numbers-text = میسج لکھیں
numbers-ask-title = یہ نمبر استعمال کریں؟
numbers-ask-no = ابھی نہیں
