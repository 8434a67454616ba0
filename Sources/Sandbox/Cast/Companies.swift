/// A business by its registered name, with what an e-mail address makes of it.
struct Company {
  let name: String
  let domain: String
  let alpha3: String

  init(_ name: String, _ domain: String, _ alpha3: String) {
    self.name = name
    self.domain = domain
    self.alpha3 = alpha3
  }

  /// Those that are users of the tenant, and those that pay in or are paid.
  static let all: [Company] = [
    Company("Acme Trading LLC", "acme-trading", "USA"),
    Company("Northwind GmbH", "northwind", "DEU"),
    Company("Cooperativa Cafetalera Alta Sierra, S.C. de R.L.", "altasierra", "MEX"),
    Company("Façonnerie Lefèvre & Fils SARL", "lefevre-fils", "FRA"),
    Company("株式会社あおぞら商事", "aozora-shoji", "JPN"),
    Company("深圳市鹏程跨境电子商务有限公司", "pengcheng", "CHN"),
    Company("(주)한빛무역", "hanbit", "KOR"),
    Company("شركة النور للتجارة العامة", "alnoor", "ARE"),
    Company("شرکت راه\u{200C}آهن شرق", "rahahan", "IRN"),
    Company("श्रीराम वस्त्र उद्योग", "shriram", "IND"),
    Company("Gonçalves & Irmãos Importação e Exportação Ltda.", "goncalves", "BRA"),
    Company("Zakłady Przędzalnicze „Źródło” S.A.", "zrodlo", "POL"),
    Company("ТОВ «Дніпро Логістика»", "dnipro-log", "UKR"),
    Company("Ελαιώνες Μεσσηνίας Α.Ε.", "elaiones", "GRC"),
    Company("Adébáyọ̀ Freight Forwarding Ltd", "adebayo-freight", "NGA"),
    Company("Công ty TNHH Đại Dương Xanh", "daiduongxanh", "VNM"),
    Company("Redwood & Sons, Marine Surveyors and Average Adjusters, Inc.", "redwood", "USA"),
    Company("Blue Heron Analytics Inc.", "blueheron", "USA"),
    Company("Kestrel Payroll Services LLC", "kestrel", "USA"),
    Company("Möbelwerk Süd KG", "moebelwerk-sued", "DEU"),
    Company("גשר ייעוץ בע״מ", "gesher", "ISR"),
    Company("บริษัท สยามซัพพลาย จำกัด", "siamsupply", "THA"),
    Company("Talleres Ñandú S.A. de C.V.", "nandu", "MEX"),
    Company("Lumière Cosmétique S.A.S.", "lumiere", "FRA"),
    Company("Prairie Seed & Grain Co.", "prairie-seed", "USA"),
    Company("Tecidos Conceição S.A.", "tecidos", "BRA"),
  ]
}
