import Kira

extension Truth {
  /// Nothing happens to a recipient; what can be said is where its money would go.
  init(of recipient: Recipient) {
    guard let account = recipient.account else {
      self.init(
        .unknown,
        "no account told",
        advice: "Ask the server again; where its money would go is not known here."
      )
      return
    }
    let rail = recipient.rail.isEmpty ? "rail not told" : recipient.rail.text.uppercased()
    let others = recipient.alike
    self.init(
      .done,
      "\(rail) to \(account.masked)",
      advice: others == 0
        ? ""
        : "\(Self.count(others)) with the same name, bank and account ending: be sure which is meant."
    )
  }

  private static func count(_ others: Int) -> String {
    switch others {
    case 1: "One more"
    case 100...: "A hundred or more"
    default: "\(others) more"
    }
  }
}
