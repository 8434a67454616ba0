import Kira

/// A recipient that came through the API.
struct MadeRecipient: MadeRecord {
  let created: Moment
  let place: Int
  let owner: RecordKey
  let entry: RecipientEntry
}

/// What somebody said of a new recipient, as far as the API keeps it.
struct RecipientEntry: Equatable {
  let isBusiness: Bool
  let firstName: String
  let lastName: String
  let companyName: String
  let email: String?
  let phone: String?
  /// An object, or a line of text where the account asks for no address.
  let address: JSONTree?
  let accountType: AccountType
  /// Only the fields that the type of account knows, in the order of its table.
  let details: [JSONTree.Member]
  let metadata: JSONTree

  var alpha2: String { address?["country"]?.text ?? detail("doc_country_code") ?? "US" }

  func detail(_ name: String) -> String? { details.last { $0.name == name }?.value.text }

  /// Whatever the money is sent to by.
  var number: String {
    ["account_number", "clabe", "address", "pix_key"].lazy.compactMap(detail).first ?? ""
  }
}
