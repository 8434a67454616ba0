/// A country's people as they write themselves, and the places where they live.
struct Culture {
  /// A name in its own writing, and in the letters that an e-mail address takes.
  struct Name {
    let written: String
    let latin: String

    init(_ written: String, _ latin: String) {
      self.written = written
      self.latin = latin
    }
  }

  struct Place {
    let city: String
    let subdivision: String
    let postalCode: String

    init(_ city: String, _ subdivision: String, _ postalCode: String) {
      self.city = city
      self.subdivision = subdivision
      self.postalCode = postalCode
    }
  }

  let alpha3: String
  let alpha2: String
  let dial: String
  let given: [Name]
  let family: [Name]
  let places: [Place]
  let streets: [String]
}

extension Culture {
  /// All that is known of somebody from a country that was only named.
  init(of alpha2: String) {
    self.init(
      alpha3: "",
      alpha2: alpha2,
      dial: "",
      given: [],
      family: [],
      places: [],
      streets: []
    )
  }
}
