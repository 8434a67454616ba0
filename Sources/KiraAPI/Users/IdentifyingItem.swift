import JSONText
package import Kira

/// One proof of who somebody is: a document with photos, a number without any, or a file.
package enum IdentifyingItem: Equatable, Sendable {
  case document(IdentifyingDocument)
  case taxNumber(TaxNumber)
  case file(BusinessFile)

  var body: JSON {
    switch self {
    case .document(let document): document.body
    case .taxNumber(let number): number.body
    case .file(let file): file.body
    }
  }

  /// Whether it is a number that only the USA gives to people who live there.
  var isSocialSecurityNumber: Bool {
    guard case .taxNumber(let number) = self else { return false }
    return number.kind == .ssn
  }
}

/// A number under which somebody pays taxes: it has no photos, which cannot be given either.
package struct TaxNumber: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case ssn, itin, ein, curp, rfc, cpf, cnpj, nit, tin
    case taxID = "tax_id"
  }

  package let kind: Kind
  package let country: Alpha3Code
  package let number: Sensitive

  package init(_ kind: Kind, of country: Alpha3Code, number: Sensitive) throws(RequestFault) {
    guard !number.revealed().isEmpty else {
      throw RequestFault("identifying_information.number", "the number is missing")
    }
    self.kind = kind
    self.country = country
    self.number = number
  }

  var body: JSON {
    .sending([
      "type": .word(kind),
      "issuing_country": .word(country.letters),
      "number": .word(number.revealed().text),
    ])
  }
}
