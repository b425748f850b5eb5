# Headings and buttons only. The other texts about safety are left out until somebody has checked them in Urdu.
safety-title = محفوظ رہنا
safety-not-yet-checked = یہ عبارت ابھی اردو میں جانچی نہیں گئی، اس لیے انگریزی میں ہے۔
safety-tell-title = کسی کو بتانا چاہیں تو
safety-hide-title = یہ ایپ کیا نہیں چھپا سکتی
safety-ask-title = کیا یہ یہاں لکھنا محفوظ ہے؟
safety-ask-yes = محفوظ ہے
safety-ask-not-now = ابھی نہیں
safety-ask-skip = چھوڑ دیں
safety-ask-help = محفوظ رہنا
