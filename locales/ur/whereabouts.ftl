whereabouts-person = نقشے پر کوئی
whereabouts-tie = { $one } اور { $other }
whereabouts-contact = کوئی کارکن
whereabouts-share = جو { $name } کو دیا گیا
whereabouts-unknown = ایپ کے نئے ورژن کی کوئی چیز
