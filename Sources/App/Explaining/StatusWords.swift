import Kira
import Verdicts

/// What one status says of each kind of resource that can have it.
struct StatusWords {
  private let word: String
  private let now: Moment

  init(_ word: String, at now: Moment) {
    self.word = String(word.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
    self.now = now
  }

  /// `nil` when no kind has such a status.
  var explanation: Explanation? {
    let meanings = samples.map { label, record in
      let truth = Truth(of: record, at: now)
      return (label, truth.advice.isEmpty ? truth.words : "\(truth.words). \(truth.advice)")
    }
    guard !meanings.isEmpty else { return nil }
    return Explanation(
      happened: "status \(SafeText(word))",
      meaning: "A status alone is not how a thing stands; of something new it says:",
      facts: meanings
    )
  }

  /// One record of each kind that knows the word, made a moment ago.
  private var samples: [(label: String, record: Record)] {
    var samples: [(String, Record)] = []
    if User.State(rawValue: word) != nil { samples.append(("user", .user(user))) }
    if VirtualAccount.State(rawValue: word) != nil {
      samples.append(("account without a number", .account(account(number: nil))))
      samples.append(("account with its number", .account(account(number: "12345678"))))
    }
    if Deposit.State(rawValue: word) != nil { samples.append(("deposit", .deposit(deposit))) }
    if Payout.State(rawValue: word) != nil { samples.append(("payout", .payout(payout))) }
    // Where the number makes no difference, the account is told once.
    let texts = samples.map { Truth(of: $0.1, at: now).words }
    guard let index = samples.firstIndex(where: { $0.0 == "account without a number" }),
      texts[index] == texts[index + 1]
    else { return samples }
    samples[index].0 = "account"
    samples.remove(at: index + 1)
    return samples
  }

  private var user: User {
    User(
      id: Identifier(""),
      kind: Status(.individual),
      name: "",
      status: Status(word),
      createdAt: now
    )
  }

  private func account(number: String?) -> VirtualAccount {
    VirtualAccount(
      id: Identifier(""),
      mode: Status(.fiat),
      status: Status(word),
      accountNumber: number.map { Sensitive($0) },
      createdAt: now
    )
  }

  private var deposit: Deposit {
    Deposit(id: Identifier(""), amount: nil, status: Status(word), createdAt: now)
  }

  private var payout: Payout {
    Payout(id: Identifier(""), amount: nil, status: Status(word), createdAt: now)
  }
}
