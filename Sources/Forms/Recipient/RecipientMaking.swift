import Kira
package import KiraAPI

// From answers to a recipient, and from an objection back to the field it is about.
extension RecipientForm {
  /// `nil` while a field holds it back; throws what only the whole of it shows.
  package static func recipient(_ answers: Answers) throws(RequestFault) -> NewRecipient? {
    guard plan.obstacle(in: answers) == nil, let rail = Rail(rawValue: answers[rail]) else {
      return nil
    }
    let answers = RecipientAnswers(answers, rail)
    return try NewRecipient(
      of: Identifier(answers[user]),
      try answers.name(),
      try answers.contact(),
      account: try answers.account()
    )
  }

  /// The field that an objection to the whole is about; `nil` for one that no field shows.
  package static func field(of fault: RequestFault) -> FieldName? { fields[fault.field] }

  private static let fields: [String: FieldName] = [
    "user_id": user, "type": kind, "first_name": Name.firstName, "last_name": Name.lastName,
    "company_name": Name.companyName, "email": Name.email, "phone": Name.phone,
    "address": Place.home.street, "address.street_name": Place.home.street,
    "address.city": Place.home.city, "address.state": Place.home.state,
    "address.postal_code": Place.home.postalCode, "address.country": Place.home.country,
    "account.account_type": rail, "account.routing_number": Name.routingNumber,
    "account.account_number": Name.accountNumber, "account.type": Name.accountUse,
    "account.swift_code": Name.swiftCode, "account.bank_name": Name.bankName,
    "account.bank_address": Name.bankLine,
    "account.bank_address.street_name": Place.bank.street,
    "account.bank_address.city": Place.bank.city,
    "account.bank_address.state": Place.bank.state,
    "account.bank_address.postal_code": Place.bank.postalCode,
    "account.bank_address.country": Place.bank.country,
    "account.clabe": Name.clabe, "account.token": Name.token, "account.network": Name.network,
    "account.address": Name.walletAddress, "account.doc_type": Name.document,
    "account.doc_number": Name.documentNumber,
    "account.doc_country_code": Name.documentCountry,
  ]
}

/// The answers of a form in which nothing holds the recipient back any more.
private struct RecipientAnswers {
  private typealias Name = RecipientForm.Name

  private let answers: Answers
  private let rail: RecipientForm.Rail

  init(_ answers: Answers, _ rail: RecipientForm.Rail) {
    self.answers = answers
    self.rail = rail
  }

  /// Without the blanks around it, which nobody means.
  subscript(name: FieldName) -> String {
    let text = answers[name].drop(while: \.isWhitespace)
    return String(text.prefix(text.count - text.reversed().prefix(while: \.isWhitespace).count))
  }

  private func unlessEmpty(_ name: FieldName) -> String? {
    self[name].isEmpty ? nil : self[name]
  }

  func name() throws(RequestFault) -> PayeeName {
    guard User.Kind(rawValue: self[RecipientForm.kind]) == .business else {
      return .person(try PayeeName.Person(self[Name.firstName], self[Name.lastName]))
    }
    return .business(try PayeeName.Business(self[Name.companyName]))
  }

  func contact() throws(RequestFault) -> NewRecipient.Contact {
    var contact = NewRecipient.Contact()
    if let email = unlessEmpty(Name.email) { contact.email = try EmailAddress(email) }
    if let phone = unlessEmpty(Name.phone) { contact.phone = try PhoneNumber(phone) }
    if rail.needsAddress { contact.address = try address(.home, "address") }
    return contact
  }

  private func address(
    _ place: RecipientForm.Place,
    _ field: String
  ) throws(RequestFault) -> PostalAddress {
    do throws(RequestFault) {
      return try PostalAddress(
        street: self[place.street],
        city: self[place.city],
        state: self[place.state],
        postalCode: self[place.postalCode],
        country: try country(place.country, "address.country")
      )
    } catch {
      // An address does not know whose it is.
      let part = error.field.split(separator: ".").last.map(String.init) ?? ""
      throw RequestFault(field: "\(field).\(part)", reason: error.reason)
    }
  }

  private func country(
    _ name: FieldName,
    _ field: String
  ) throws(RequestFault) -> CountryCode {
    try fitting(field) { () throws(Misfit) in try CountryCode(self[name]) }
  }

  private func fitting<Value>(
    _ field: String,
    _ make: () throws(Misfit) -> Value
  ) throws(RequestFault) -> Value {
    do throws(Misfit) { return try make() } catch {
      throw RequestFault(field: field, reason: error.reason)
    }
  }
}

// Where the money goes, rail by rail.
extension RecipientAnswers {
  func account() throws(RequestFault) -> NewRecipient.Account {
    switch rail {
    case .ach: .ach(try domestic())
    case .instantPay: .instantPay(try domestic())
    case .wire: .wire(try wire())
    case .swift:
      .swift(
        try SwiftAccount(
          accountNumber: self[Name.accountNumber],
          code: try swiftCode(),
          bank: try locatedBank(),
          document: self[Name.document].isEmpty ? nil : try document(hasCountry: true)
        )
      )
    case .spei: .spei(try spei())
    case .wallet: .wallet(try wallet())
    }
  }

  private func domestic() throws(RequestFault) -> DomesticAccount {
    DomesticAccount(
      routingNumber: try routingNumber(),
      accountNumber: try AccountNumber(self[Name.accountNumber]),
      use: try use(),
      bank: try DomesticBank(self[Name.bankName], address: self[Name.bankLine]),
      document: try document(hasCountry: false)
    )
  }

  private func wire() throws(RequestFault) -> WireAccount {
    var account = WireAccount(
      routingNumber: try routingNumber(),
      accountNumber: try AccountNumber(self[Name.accountNumber]),
      use: try use(),
      bank: try locatedBank(),
      document: try document(hasCountry: false)
    )
    if !self[Name.swiftCode].isEmpty { account.code = try swiftCode() }
    return account
  }

  private func spei() throws(RequestFault) -> SpeiAccount {
    let clabe = try fitting("account.clabe") { () throws(Misfit) in try CLABE(self[Name.clabe]) }
    let number = Sensitive(self[Name.mexicanNumber])
    let document: SpeiAccount.Document? =
      switch self[Name.mexicanDocument] {
      case "rfc": .rfc(number)
      case "curp": .curp(number)
      default: nil
      }
    return SpeiAccount(clabe, bankName: unlessEmpty(Name.bankName), document: document)
  }

  private func wallet() throws(RequestFault) -> Wallet {
    guard let token = Stablecoin(rawValue: self[Name.token]),
      let chain = Chain(rawValue: self[Name.network]),
      let pair = StablecoinPair(token, on: chain)
    else { throw RequestFault(field: "account.network", reason: "no such token is on it") }
    return try fitting("account.address") { () throws(Misfit) in
      try Wallet(pair, address: self[Name.walletAddress])
    }
  }

  private func routingNumber() throws(RequestFault) -> RoutingNumber {
    try fitting("account.routing_number") { () throws(Misfit) in
      try RoutingNumber(self[Name.routingNumber])
    }
  }

  private func swiftCode() throws(RequestFault) -> BIC {
    try fitting("account.swift_code") { () throws(Misfit) in try BIC(self[Name.swiftCode]) }
  }

  private func use() throws(RequestFault) -> AccountUse {
    guard let use = AccountUse(rawValue: self[Name.accountUse]) else {
      throw RequestFault(field: "account.type", reason: "checking or savings")
    }
    return use
  }

  private func locatedBank() throws(RequestFault) -> LocatedBank {
    try LocatedBank(
      self[Name.bankName],
      address: try address(.bank, "account.bank_address")
    )
  }

  private func document(hasCountry: Bool) throws(RequestFault) -> PayeeDocument {
    guard let kind = PayeeDocument.Kind(rawValue: self[Name.document]) else {
      throw RequestFault(field: "account.doc_type", reason: "id, dni, passport or ein")
    }
    let country: CountryCode? =
      hasCountry ? try country(Name.documentCountry, "account.doc_country_code") : nil
    return try PayeeDocument(kind, number: self[Name.documentNumber], country: country)
  }
}
