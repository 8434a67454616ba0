import JSONText

/// A picture of one side of a document, or of its owner holding it.
package struct DocumentPhoto: Equatable, Sendable {
  package enum Side: String, Sendable { case front, back, selfie }

  package enum Content: Equatable, Sendable {
    case file(FileContent)
    case address(WebAddress)
  }

  package let side: Side
  package let content: Content

  package init(_ side: Side, _ content: Content) {
    self.side = side
    self.content = content
  }

  var body: JSON {
    .sending(["type": .word(side), "file": .string(content.text)])
  }
}

extension DocumentPhoto.Content {
  fileprivate var text: String {
    switch self {
    case .file(let content): content.address
    case .address(let address): address.text
    }
  }
}

/// A paper about a business rather than about a person.
///
/// The documents name the kinds and print no example; this is the form that documents of people
/// have.
package struct BusinessFile: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case proofOfAddress = "file_proof_of_address"
    case businessFormation = "file_business_formation"
    case sourceOfWealth = "file_source_of_wealth"
    case certificateOfRegistration = "file_certificate_of_registration"
    case certificateOfGoodStanding = "file_certificate_of_good_standing"
    case bylaws = "file_bylaws"
    case corporateResolution = "file_corporate_resolution"
    case boardMinutes = "file_board_minutes"
    case portfolioStatement = "file_portfolio_statement"
    case employerNumberLetter = "file_ein_letter"
    case companyFiscalRegistration = "file_company_fiscal_registration"
  }

  package let kind: Kind
  package let content: DocumentPhoto.Content

  package init(_ kind: Kind, _ content: DocumentPhoto.Content) {
    self.kind = kind
    self.content = content
  }

  var body: JSON {
    .sending(["type": .word(kind), "documents": .array([DocumentPhoto(.front, content).body])])
  }
}
