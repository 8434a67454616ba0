import Kira

/// A kind of account that one country has, with the fields it takes.
///
/// A table rather than fifteen types: forms are printed from it, and a field is one row. Beyond the
/// five kinds that were seen to succeed, little is known of which fields are needed; only what was
/// named is demanded.
package struct RegionalType: Equatable, Sendable {
  package struct Field: Equatable, Sendable {
    package enum Rule: Equatable, Sendable {
      case text(atMost: Int)
      case digits(Int)
      case oneOf([String])
      case routingNumber
      case country
    }

    package let name: String
    package let isNeeded: Bool
    package let rule: Rule
  }

  package let code: String
  package let fields: [Field]
  /// Whether somebody has seen an account of this kind accepted.
  package let isProven: Bool

  package static let all = [
    usd, ars, brl, clp, crc, dop, ecusd, gtq, pausd, pen, peusd, pse, pyg, svusd, uyu,
  ]

  package static let usd = RegionalType(
    "USD",
    .needed("account_number"),
    .optional("routing_number", .routingNumber),
    .optional("type", .oneOf(["checking", "savings"])),
    .optional("bank_name"),
    .optional("bank_address", .text(atMost: 500)),
    .optional("doc_type", .oneOf(["id", "dni", "passport", "ein"])),
    .optional("doc_number")
  )
  package static let brl = RegionalType(
    proven: "BRL",
    .needed("account_number"),
    .needed(
      "pix_key_type",
      .oneOf(["code_cpf", "code_cnpj", "email", "random_key", "phone_number"])
    ),
    .needed("pix_key"),
    .needed("city"),
    .needed("doc_type", .oneOf(["cpf", "cnpj"])),
    .needed("doc_number"),
    .needed("doc_country_code", .oneOf(["BR"])),
    .optional("bank_name"),
    .optional("bank_code")
  )
  package static let crc = RegionalType(
    proven: "CRC",
    .needed("account_number", .digits(22)),
    .needed("bank_name"),
    .needed("doc_type", .oneOf(["ci", "cr", "cj"])),
    .needed("doc_number"),
    .needed("doc_country_code", .oneOf(["CR"])),
    .optional("bank_code")
  )
  package static let gtq = central("GTQ", document: "dpi")
  package static let svusd = central("SVUSD", document: "dui")
  package static let ars = ofBank("ARS", documentNumber: .digits(11))
  package static let clp = ofBank("CLP")
  package static let dop = ofBank("DOP")
  package static let ecusd = ofBank("ECUSD")
  package static let pausd = ofBank("PAUSD")
  package static let pen = ofBank("PEN", accountNumber: .digits(20))
  package static let peusd = ofBank("PEUSD", accountNumber: .digits(20))
  package static let pse = ofBank("PSE")
  package static let pyg = ofBank("PYG")
  package static let uyu = ofBank("UYU")

  private init(_ code: String, _ fields: Field...) {
    (self.code, self.fields, isProven) = (code, fields, false)
  }

  private init(proven code: String, _ fields: Field...) {
    (self.code, self.fields, isProven) = (code, fields, true)
  }

  private static func central(_ code: String, document: String) -> RegionalType {
    RegionalType(
      proven: code,
      .needed("account_number"),
      .needed("bank_code"),
      .needed("bank_name"),
      .needed("doc_type", .oneOf([document])),
      .needed("doc_number"),
      .optional("doc_country_code", .country)
    )
  }

  /// No list of bank codes can be had for these countries; an unknown one is refused by Kira.
  private static func ofBank(
    _ code: String,
    accountNumber: Field.Rule = .text(atMost: 64),
    documentNumber: Field.Rule = .text(atMost: 64)
  ) -> RegionalType {
    RegionalType(
      code,
      .needed("account_number", accountNumber),
      .needed("bank_code"),
      .optional("bank_name"),
      .optional("type"),
      .optional("doc_type"),
      .optional("doc_number", documentNumber),
      .optional("doc_country_code", .country)
    )
  }
}

extension RegionalType.Field {
  fileprivate static func needed(_ name: String, _ rule: Rule = .text(atMost: 255)) -> Self {
    Self(name: name, isNeeded: true, rule: rule)
  }

  fileprivate static func optional(_ name: String, _ rule: Rule = .text(atMost: 255)) -> Self {
    Self(name: name, isNeeded: false, rule: rule)
  }

  func check(_ text: String) throws(RequestFault) {
    let place = "account.\(name)"
    switch rule {
    case .text(let longest): try filled(text, place, atMost: longest)
    case .digits(let count):
      guard text.utf8.count == count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw RequestFault(place, "it has exactly \(count) digits")
      }
    case .oneOf(let words):
      guard words.contains(text) else {
        throw RequestFault(place, "it is one of: \(words.joined(separator: ", "))")
      }
    case .routingNumber: _ = try fitting(place) { () throws(Misfit) in try RoutingNumber(text) }
    case .country: _ = try fitting(place) { () throws(Misfit) in try CountryCode(text) }
    }
  }
}
