extension Culture {
  /// Where the tenant's people come from; names are drawn, so any given name may meet any family.
  static let all: [Culture] = [
    Culture(
      alpha3: "MEX",
      alpha2: "MX",
      dial: "+52155",
      given: [
        Name("María", "maria"), Name("José Ángel", "jose.angel"), Name("Guadalupe", "guadalupe"),
        Name("Luis", "luis"), Name("Ximena", "ximena"), Name("Jesús", "jesus"),
      ],
      family: [
        Name("González", "gonzalez"), Name("Hernández", "hernandez"), Name("Núñez", "nunez"),
        Name("Ibáñez Peña", "ibanez"), Name("Ramírez", "ramirez"), Name("Zúñiga", "zuniga"),
      ],
      places: [
        Place("Ciudad de México", "CDMX", "06600"), Place("Guadalajara", "JAL", "44100"),
        Place("Mérida", "YUC", "97000"),
      ],
      streets: ["Av. Reforma", "Calle Olvido", "Av. Insurgentes"]
    ),
    Culture(
      alpha3: "BRA",
      alpha2: "BR",
      dial: "+55119",
      given: [
        Name("João", "joao"), Name("Ana", "ana"), Name("Conceição", "conceicao"),
        Name("Antônio", "antonio"), Name("Luísa", "luisa"),
      ],
      family: [
        Name("Souza", "souza"), Name("Gonçalves", "goncalves"), Name("Araújo", "araujo"),
        Name("de Assunção e Brandão", "assuncao"), Name("Magalhães", "magalhaes"),
      ],
      places: [Place("São Paulo", "SP", "01310-100"), Place("Florianópolis", "SC", "88010-400")],
      streets: ["Av. Paulista", "Rua Conceição"]
    ),
    Culture(
      alpha3: "USA",
      alpha2: "US",
      dial: "+1415555",
      given: [
        Name("James", "james"), Name("Olivia", "olivia"), Name("Noah", "noah"),
        Name("Zoë", "zoe"), Name("Mary-Lou", "marylou"),
      ],
      family: [
        Name("Smith", "smith"), Name("O’Brien", "obrien"), Name("Washington", "washington"),
        Name("St. John", "stjohn"), Name("Li", "li"),
      ],
      places: [
        Place("San Francisco", "CA", "94105"), Place("Austin", "TX", "78701"),
        Place("New York", "NY", "10001"),
      ],
      streets: ["Market Street", "Congress Avenue", "W 34th Street"]
    ),
    Culture(
      alpha3: "DEU",
      alpha2: "DE",
      dial: "+49151",
      given: [Name("Jürgen", "juergen"), Name("Sören", "soeren"), Name("Käthe", "kaethe")],
      family: [
        Name("Müller", "mueller"), Name("Weiß", "weiss"),
        Name("von Hohenlohe-Waldenburg-Schillingsfürst", "hohenlohe"), Name("Größler", "groessler"),
      ],
      places: [Place("Köln", "NW", "50667"), Place("Görlitz", "SN", "02826")],
      streets: ["Königstraße", "Am Mühlbach"]
    ),
    Culture(
      alpha3: "FRA",
      alpha2: "FR",
      dial: "+336",
      given: [Name("François", "francois"), Name("Gaëlle", "gaelle"), Name("Anaïs", "anais")],
      family: [
        Name("Lefèvre", "lefevre"), Name("d’Aubigné", "daubigne"), Name("Bœuf", "boeuf"),
      ],
      places: [Place("Besançon", "BFC", "25000"), Place("Nîmes", "OCC", "30000")],
      streets: ["rue de l’Église", "allée des Chênes"]
    ),
    Culture(
      alpha3: "POL",
      alpha2: "PL",
      dial: "+4860",
      given: [
        Name("Łukasz", "lukasz"), Name("Małgorzata", "malgorzata"), Name("Żaneta", "zaneta"),
      ],
      family: [
        Name("Wójcik", "wojcik"), Name("Święcicka-Dąbrowska", "swiecicka"),
        Name("Źrebiec", "zrebiec"),
      ],
      places: [Place("Łódź", "LD", "90-001"), Place("Gdańsk", "PM", "80-001")],
      streets: ["ul. Piotrkowska", "ul. Długa"]
    ),
    Culture(
      alpha3: "VNM",
      alpha2: "VN",
      dial: "+849",
      given: [
        Name("Thị Ánh Nguyệt", "anhnguyet"), Name("Văn Đức", "vanduc"),
        Name("Hữu Phước", "huuphuoc"),
      ],
      family: [Name("Nguyễn", "nguyen"), Name("Trần", "tran"), Name("Đặng", "dang")],
      places: [Place("Hà Nội", "HN", "100000"), Place("Đà Nẵng", "DN", "550000")],
      streets: ["Phố Huế", "Đường Nguyễn Huệ"]
    ),
    Culture(
      alpha3: "CHN",
      alpha2: "CN",
      dial: "+86138",
      given: [
        Name("伟", "wei"), Name("小龙", "xiaolong"), Name("静怡", "jingyi"), Name("秀英", "xiuying"),
      ],
      family: [Name("陈", "chen"), Name("李", "li"), Name("欧阳", "ouyang"), Name("王", "wang")],
      places: [Place("上海", "SH", "200001"), Place("深圳", "GD", "518000")],
      streets: ["南京东路", "深南大道"]
    ),
    Culture(
      alpha3: "JPN",
      alpha2: "JP",
      dial: "+8190",
      given: [Name("花子", "hanako"), Name("健太郎", "kentaro"), Name("さくら", "sakura")],
      family: [Name("佐藤", "sato"), Name("小笠原", "ogasawara"), Name("渡邉", "watanabe")],
      places: [Place("東京都千代田区", "13", "100-0001"), Place("京都市", "26", "604-8001")],
      streets: ["丸の内", "烏丸通"]
    ),
    Culture(
      alpha3: "KOR",
      alpha2: "KR",
      dial: "+8210",
      given: [Name("민수", "minsu"), Name("서연", "seoyeon"), Name("하늘", "haneul")],
      family: [Name("김", "kim"), Name("박", "park"), Name("남궁", "namgung")],
      places: [Place("서울", "11", "04524"), Place("부산", "26", "48058")],
      streets: ["세종대로", "해운대로"]
    ),
    Culture(
      alpha3: "ARE",
      alpha2: "AE",
      dial: "+97150",
      given: [Name("فاطمة", "fatima"), Name("عبد الرحمن", "abdulrahman"), Name("يوسف", "yousef")],
      family: [
        Name("الهاشمي", "alhashimi"), Name("المنصوري", "almansoori"), Name("خليل", "khalil"),
      ],
      places: [Place("دبي", "DU", "00000"), Place("أبوظبي", "AZ", "00000")],
      streets: ["شارع الشيخ زايد", "شارع الكورنيش"]
    ),
    Culture(
      alpha3: "IRN",
      alpha2: "IR",
      dial: "+98912",
      given: [
        Name("علی\u{200C}رضا", "alireza"), Name("نازنین\u{200C}زهرا", "nazaninzahra"),
        Name("مریم", "maryam"),
      ],
      family: [
        Name("هاشمی\u{200C}نژاد", "hashemi"), Name("محمدی", "mohammadi"),
        Name("گل\u{200C}محمدی", "golmohammadi"),
      ],
      places: [Place("تهران", "TEH", "11369"), Place("شیراز", "FAR", "71348")],
      streets: ["خیابان ولی\u{200C}عصر", "خیابان حافظ"]
    ),
    Culture(
      alpha3: "IND",
      alpha2: "IN",
      dial: "+9198",
      given: [
        Name("प्रिया", "priya"), Name("राजेश", "rajesh"), Name("लक्\u{200D}ष्मी", "lakshmi"),
        Name("श्रीकान्\u{200D}त", "shrikant"),
      ],
      family: [Name("शर्मा", "sharma"), Name("त्रिपाठी", "tripathi"), Name("अय्यर", "iyer")],
      places: [Place("मुंबई", "MH", "400001"), Place("नई दिल्ली", "DL", "110001")],
      streets: ["महात्मा गांधी मार्ग", "जनपथ"]
    ),
    Culture(
      alpha3: "NGA",
      alpha2: "NG",
      dial: "+23480",
      given: [Name("Olúwaṣeun", "oluwaseun"), Name("Ngọzi", "ngozi"), Name("Chinedu", "chinedu")],
      family: [
        Name("Adébáyọ̀", "adebayo"), Name("Okonkwo", "okonkwo"), Name("Yar’Adua", "yaradua"),
      ],
      places: [Place("Lagos", "LA", "100001"), Place("Abuja", "FC", "900001")],
      streets: ["Adéọlá Ọdẹ́kù Street", "Aminu Kano Crescent"]
    ),
    Culture(
      alpha3: "UKR",
      alpha2: "UA",
      dial: "+38067",
      given: [Name("Олександр", "oleksandr"), Name("Надія", "nadiia"), Name("Їржі", "yirzhi")],
      family: [Name("Шевченко", "shevchenko"), Name("Під’яблонська", "pidyablonska")],
      places: [Place("Київ", "30", "01001"), Place("Львів", "46", "79000")],
      streets: ["вул. Хрещатик", "просп. Свободи"]
    ),
    Culture(
      alpha3: "GRC",
      alpha2: "GR",
      dial: "+30694",
      given: [Name("Ελένη", "eleni"), Name("Γιώργος", "giorgos")],
      family: [Name("Παπαδοπούλου", "papadopoulou"), Name("Χατζηγιαννακόγλου", "chatzi")],
      places: [Place("Αθήνα", "I", "105 57"), Place("Θεσσαλονίκη", "B", "546 24")],
      streets: ["Οδός Ερμού", "Λεωφόρος Νίκης"]
    ),
    Culture(
      alpha3: "ISR",
      alpha2: "IL",
      dial: "+97254",
      given: [Name("יעל", "yael"), Name("מתן", "matan")],
      family: [Name("כהן", "cohen"), Name("בן־דוד", "bendavid")],
      places: [Place("תל אביב", "TA", "6100000")],
      streets: ["שדרות רוטשילד"]
    ),
    Culture(
      alpha3: "THA",
      alpha2: "TH",
      dial: "+6681",
      given: [Name("สมชาย", "somchai"), Name("พิมพ์ชนก", "pimchanok")],
      family: [Name("ศรีสุวรรณ", "srisuwan"), Name("วงศ์ประเสริฐกุล", "wongprasert")],
      places: [Place("กรุงเทพมหานคร", "10", "10200")],
      streets: ["ถนนสุขุมวิท"]
    ),
  ]

  static func of(_ alpha3: String) -> Culture {
    guard let culture = all.first(where: { $0.alpha3 == alpha3 }) else {
      preconditionFailure("nobody of the cast lives in \(alpha3)")
    }
    return culture
  }
}
