/// For whom a user is written: a row, a reader, or whoever has just sent something.
struct UserPage {
  enum Occasion: Equatable { case row, reading, creation, change }

  let occasion: Occasion
  /// Where files that have just come can be fetched for ten minutes.
  private(set) var filePlace: String?
  private(set) var signature = ""

  static let row = UserPage(occasion: .row)
  static let reading = UserPage(occasion: .reading)

  private init(occasion: Occasion) { self.occasion = occasion }

  init(after occasion: Occasion, _ key: RecordKey, _ call: Call) {
    self.occasion = occasion
    var dice = call.tenant.dice(key, .reference)
    signature = dice.letters(64, from: "0123456789abcdef")
    filePlace = "https://documents.example/\(call.credentials.clientID)/\(call.tenant.id(key))/"
  }

  var isDetail: Bool { occasion != .row }
}
