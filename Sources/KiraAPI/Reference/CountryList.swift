import HTTPMessage
import JSONText
package import Kira

extension Countries {
  /// Half a megabyte, in one piece: there are no pages.
  package static func question() -> Question<Countries> {
    Question(.kira(.countries), reading: Countries.init)
  }

  private init?(_ json: JSON) {
    guard let rows = json["data"]?.items ?? json.items else { return nil }
    self.init(rows.compactMap(WireObject.init).map(Country.init))
  }
}

extension Country {
  /// Quirk.postalCodesAreRubyPatterns: an expression of another language is text to us.
  fileprivate init(_ fields: WireObject) {
    self.init(
      name: fields.safeText("name"),
      alpha3: fields.safeText("alpha3"),
      postalCodePattern: fields.safeText("postal_code_format"),
      subdivisions: fields.items("subdivisions").compactMap(WireObject.init).map {
        Subdivision(name: $0.safeText("name"), code: $0.safeText("code"))
      }
    )
  }
}
