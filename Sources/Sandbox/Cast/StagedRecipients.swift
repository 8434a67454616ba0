/// Those whom somebody who tries the API out can pay, one on each rail.
struct StagedRecipient {
  /// Its place in the table of staged users.
  let owner: Int
  let rail: Rail
  let given: Culture.Name
  let family: Culture.Name
  let alpha3: String

  private init(
    _ rail: Rail,
    _ given: String,
    _ family: String,
    _ mailbox: String,
    from alpha3: String
  ) {
    owner = 7
    self.rail = rail
    self.given = Culture.Name(given, "")
    self.family = Culture.Name(family, mailbox)
    self.alpha3 = alpha3
  }

  static let all = [
    StagedRecipient(.wire, "Grace", "Okafor", "okafor", from: "USA"),
    StagedRecipient(.ach, "James", "Smith", "smith", from: "USA"),
    StagedRecipient(.instant, "Zoë", "O’Brien", "obrien", from: "USA"),
    StagedRecipient(.swift, "Jürgen", "Weiß", "weiss", from: "DEU"),
    StagedRecipient(.spei, "Guadalupe", "Ramírez", "ramirez", from: "MEX"),
    StagedRecipient(.wallet, "さくら", "渡邉", "watanabe", from: "JPN"),
  ]

  /// Their numbers come after any that follows from a user's.
  static let firstNumber = 1_000
}
