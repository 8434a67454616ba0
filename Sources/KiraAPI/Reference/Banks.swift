import HTTPMessage
import JSONText
package import Kira

/// A bank that recipients of one country can have their account at.
package struct Bank: Equatable, Sendable {
  package let code: SafeText
  package let name: SafeText

  /// Quirk.onlyColombiaHasBanks: any other country is refused, in small letters even this one.
  package static func list(in country: String) throws(RequestFault) -> Question<[Bank]> {
    guard country == "CO" else {
      throw RequestFault("country_code", "Kira lists the banks of Colombia (CO) only")
    }
    return Question(.kira(.banks, query: [Field("country_code", country)])) { json in
      let rows = json["banks"]?.items ?? json["data"]?.items ?? json.items
      return rows?.compactMap(WireObject.init).map(Bank.init)
    }
  }

  private init(_ fields: WireObject) {
    code = fields.safeText("code")
    name = fields.safeText("name")
  }
}
