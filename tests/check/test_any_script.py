"""A claim on the first sentence of a text in any script: its quote and name are found, the other sentences are open."""

import pytest

from tests.overlay import compiled

PERSON = "id: mia-example\nname: Mia Example\naliases: [{name}]\n"
SOURCE = """id: abroad
seed: abroad.txt
sha256: {{sha256 abroad.txt}}
label: {{en: Abroad, de: Ausland}}
language: {{value: {language}, basis: inferred, reason: {{en: it is, de: ist so}}}}
title: {{basis: unknown}}
outlet: {{basis: unknown}}
author: {{basis: unknown}}
date: {{basis: unknown}}
url: {{basis: unknown}}
"""
CLAIM = """id: lab
subject: mia-example
property: role
value: {{en: head of the laboratory, de: Leiterin des Labors}}
statement: {{en: Mia Example heads the laboratory., de: Mia Example leitet das Labor.}}
evidence:
  - source: abroad
    quote: "{quote}"
    translation: {{en: Mia Example heads the laboratory, de: Mia Example leitet das Labor}}
"""
TEXTS = {  # the name, what is quoted, and how the text goes on
    "zh": ("米娅", "米娅现任该实验室的负责人", "。她去年加入公司！公司否认了这一说法。"),
    "ja": (
        "山田太郎",
        "山田太郎氏は研究所の所長を務めている",
        "。「辞める。」と語ったことはない。同社はこれを否定した。",
    ),
    "th": ("สมชาย", "นายสมชายเป็นหัวหน้าห้องปฏิบัติการ", " เขาเข้าทำงานปีที่แล้ว\nบริษัทปฏิเสธเรื่องนี้จริงหรือ? บริษัทไม่ตอบ"),
    "lo": ("ສົມຊາຍ", "ທ່ານສົມຊາຍເປັນຫົວໜ້າຫ້ອງທົດລອງ", "\nລາວເຂົ້າເຮັດວຽກປີກາຍນີ້\nບໍລິສັດປະຕິເສດ"),
    "km": ("សុខា", "លោកសុខាជាប្រធានមន្ទីរពិសោធន៍", "។ គាត់ចូលធ្វើការឆ្នាំមុន។ ក្រុមហ៊ុនបានបដិសេធ។"),
    "my": ("အောင်အောင်", "ဦးအောင်အောင်သည် ဓာတ်ခွဲခန်းကို ဦးဆောင်သည်", "။ သူ ယမန်နှစ်က ဝင်ခဲ့သည်။ ကုမ္ပဏီက ငြင်းဆိုသည်။"),
    "bo": ("བསྟན་འཛིན", "བསྟན་འཛིན་ནི་བརྟག་དཔྱད་ཁང་གི་འགོ་ཁྲིད་ཡིན", "། ཁོང་ན་ནིང་ཞུགས། ཀུང་སིས་ཁས་མ་བླངས།"),
    "ko": ("김영희", "김영희는 연구소장을 맡고 있다", ". 그는 지난해 회사에 합류했다. 회사는 이를 부인했다."),
    "ar": ("آدا مثال", "وتقود آدا مثال المختبر الجديد", ". انضمت إلى الشركة العام الماضي. هل نفت الشركة ذلك؟"),
    "fa": ("آدا مثال", "آدا مثال آزمایشگاه را اداره می‌کند", ". او سال گذشته به شرکت پیوست. شرکت آن را رد کرد."),
    "ur": ("آدا مثال", "آدا مثال تجربہ گاہ کی سربراہ ہیں", "۔ وہ پچھلے سال شامل ہوئیں۔ کیا کمپنی نے تردید کی؟"),
    "he": ("עדה דוגמה", "ועדה דוגמה עומדת בראש המעבדה", ". היא הצטרפה לחברה אשתקד. החברה הכחישה זאת."),
    "yi": ("אַדאַ בייַשפּיל", "אַדאַ בייַשפּיל פירט די לאַבאָראַטאָריע", ". זי איז געקומען פאַראַיאָרן. די פירמע לייקנט עס."),
    "hi": ("आदा उदाहरण", "आदा उदाहरण प्रयोगशाला की प्रमुख हैं", "। वह पिछले साल शामिल हुईं। कंपनी ने इनकार किया।"),
    "mr": ("आदा उदाहरण", "आदा उदाहरण प्रयोगशाळेच्या प्रमुख आहेत", ". त्या गेल्या वर्षी आल्या. कंपनीने नाकारले."),
    "bn": ("আডা উদাহরণ", "আডা উদাহরণ পরীক্ষাগারের প্রধান", "। তিনি গত বছর যোগ দেন। ড. রহমান অস্বীকার করেন।"),
    "ta": ("அடா", "அடா ஆய்வகத்தை வழிநடத்துகிறார்", ". அவர் கடந்த ஆண்டு சேர்ந்தார். மு. க. குமரன் மறுத்தார்."),
    "te": ("ఆడా", "ఆడా ప్రయోగశాలకు అధిపతి అయ్యారు", ". ఆమె గత ఏడాది చేరారు. కంపెనీ ఖండించింది."),
    "ka": (
        "ადა მაგალითი",
        "ადა მაგალითი ხელმძღვანელობს ლაბორატორიას",
        ". ის შარშან შეუერთდა კომპანიას. კომპანიამ ეს უარყო.",
    ),
    "hy": ("Ադա Օրինակ", "Ադա Օրինակ ղեկավարում է լաբորատորիան", "։ Նա միացել է անցյալ տարի։ Ընկերությունը հերքել է։"),
    "am": ("አዳ ምሳሌ", "አዳ ምሳሌ ላቦራቶሪውን ትመራለች", "። ባለፈው ዓመት ተቀላቀለች። ኩባንያው አስተባበለ።"),
    "el": ("Άντα", "Η Άντα διευθύνει το νέο εργαστήριο", ". Ήρθε πέρυσι στην εταιρεία. Το αρνήθηκε η εταιρεία;"),
    "ru": (
        "Ада Пример",
        "Ада Пример возглавляет лабораторию",
        ". Она пришла в прошлом году. И. И. Иванов это отрицал.",
    ),
    "mn": ("Ада", "Ада лабораторийг удирдаж байна", ". Тэр өнгөрсөн жил ирсэн. Компани үгүйсгэв."),
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_in_any_script_is_quoted_named_and_covered_as_a_text_in_english(language):
    name, quote, rest = TEXTS[language]
    result = compiled(
        {
            "seeds/abroad.txt": f"{quote}{rest}\n",
            "content/sources/abroad.yaml": SOURCE.format(language=language),
            "content/people/mia.yaml": PERSON.format(name=name),
            "content/claims/lab.yaml": CLAIM.format(quote=quote),
        }
    )
    assert [(problem.code, problem.place.path) for problem in result.problems] == [
        ("sentence-open", "seeds/abroad.txt"),
        ("sentence-open", "seeds/abroad.txt"),
    ]
