missing-title = یہ صفحہ یہاں نہیں ہے
missing-lead = کچھ نہیں کھویا۔ شاید پتا پرانا ہے۔
missing-home = پہلے صفحے پر جائیں
