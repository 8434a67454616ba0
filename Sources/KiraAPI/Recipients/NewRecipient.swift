import JSONText
package import Kira

/// Someone to be written down as payable by a user.
package struct NewRecipient: Equatable, Sendable {
  /// Where the money goes; each kind of account has exactly the fields that its rail takes.
  package enum Account: Equatable, Sendable {
    case ach(DomesticAccount)
    case instantPay(DomesticAccount)
    case wire(WireAccount)
    case swift(SwiftAccount)
    case wallet(Wallet)
    case spei(SpeiAccount)
    case regional(RegionalAccount)
  }

  /// How the one who is paid can be reached; which of it is needed depends on the account.
  package struct Contact: Equatable, Sendable {
    package var email: EmailAddress?
    package var phone: PhoneNumber?
    package var address: PostalAddress?

    package init(
      email: EmailAddress? = nil,
      phone: PhoneNumber? = nil,
      address: PostalAddress? = nil
    ) {
      self.email = email
      self.phone = phone
      self.address = address
    }
  }

  package let user: Identifier<User>
  package let name: PayeeName
  package let contact: Contact
  package let account: Account
  package let metadata: [String: String]

  package init(
    of user: Identifier<User>,
    _ name: PayeeName,
    _ contact: Contact,
    account: Account,
    metadata: [String: String] = [:]
  ) throws(RequestFault) {
    try filled(user.text, "user_id")
    try account.check(contact)
    self.user = user
    self.name = name
    self.contact = contact
    self.account = account
    self.metadata = metadata
  }

  /// A person is what is taken for granted, so only a business says what it is.
  var body: JSON {
    .joining(
      .sending([
        "user_id": .string(user.text),
        "type": name.kind == .business ? .word(name.kind) : nil,
      ]),
      name.body,
      .sending([
        "email": .word(contact.email?.text),
        "phone": .word(contact.phone?.text),
        "address": contact.address?.body,
        "account": account.body,
        "metadata": JSON.texts(metadata).unlessEmpty,
      ])
    )
  }
}

extension NewRecipient.Account {
  package var type: String {
    switch self {
    case .ach: "ACH"
    case .instantPay: "INSTANT_PAY"
    case .wire: "WIRE"
    case .swift: "SWIFT"
    case .wallet: "WALLET"
    case .spei: "SPEI"
    case .regional(let account): account.type.code
    }
  }

  /// Account number, CLABE or wallet, whichever the rail pays to; `nil` for those of one country.
  package var number: Sensitive? {
    switch self {
    case .ach(let account), .instantPay(let account): account.accountNumber.number
    case .wire(let account): account.accountNumber.number
    case .swift(let account): account.accountNumber.number
    case .wallet(let wallet): wallet.address.number
    case .spei(let account): account.clabe.number
    case .regional: nil
    }
  }

  /// By name, where one is told; empty for a wallet.
  package var bank: String {
    switch self {
    case .ach(let account), .instantPay(let account): account.bank.name
    case .wire(let account): account.bank.name
    case .swift(let account): account.bank.name
    case .spei(let account): account.bankName ?? ""
    case .wallet, .regional: ""
    }
  }

  fileprivate func check(_ contact: NewRecipient.Contact) throws(RequestFault) {
    if ["ACH", "WIRE", "SWIFT"].contains(type), contact.email == nil {
      throw RequestFault("email", "\(type) needs an e-mail address")
    }
    if type == "SWIFT", contact.phone == nil {
      throw RequestFault("phone", "SWIFT needs a telephone number")
    }
    if ["ACH", "INSTANT_PAY", "WIRE", "SWIFT"].contains(type), contact.address == nil {
      throw RequestFault("address", "\(type) needs the address of the one who is paid")
    }
    try document?.checkForRecipient()
  }

  private var document: PayeeDocument? {
    switch self {
    case .ach(let account), .instantPay(let account): account.document
    case .wire(let account): account.document
    case .swift(let account): account.document
    case .wallet, .spei, .regional: nil
    }
  }

  fileprivate var body: JSON {
    switch self {
    case .ach(let account), .instantPay(let account): account.body(as: type)
    case .wire(let account): account.body
    case .swift(let account): account.body
    case .wallet(let wallet):
      .sending([
        "account_type": .string("WALLET"),
        "token": .word(wallet.pair.token),
        "network": .word(wallet.pair.network),
        "address": .string(wallet.address.number.revealed().text),
      ])
    case .spei(let account): account.body
    case .regional(let account): account.body
    }
  }
}
