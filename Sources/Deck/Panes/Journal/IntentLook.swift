import Canvas
import Intents
import Kira
import Verdicts

// How an intent looks wherever it stands.
extension IntentLine {
  /// Unlike its number, the same for every process.
  var id: String { made?.text ?? intent.payout?.tag.text ?? intent.key.text }

  var grade: Grade {
    guard life.alarms.isEmpty else { return .failed }
    return switch life.state {
    case .armed: .needsPerson
    case .sending: .moving
    case .unknown: .unknown
    case .accepted: .done
    case .rejected: .failed
    case .closed: .closed
    }
  }

  /// In as few letters as the column has.
  var kind: String {
    switch intent.call {
    case .payout, .cryptoPayout: "payout"
    case .user, .userUpdate, .verification: "user"
    case .account, .liquidationAddress: "account"
    case .recipient: "payee"
    case .simulatedDeposit: "deposit"
    case .oneTimeCode: "code"
    case .webhookRegistration: "webhook"
    case .versionPin: "version"
    }
  }

  /// Money and whose it will be, or what the person called it.
  func subject(_ glyphs: Glyphs, moneyColumns: Int) -> Line {
    guard let payout = intent.payout else { return [Span(intent.title.text)] }
    let money = Column.money(payout.amount).text
    let indent = String(repeating: " ", count: max(0, moneyColumns - money.count))
    return [Span(indent + money, .money), Span("\(glyphs.right) \(payout.recipientName)")]
  }

  /// The time of day, for what counts down is a write with every second.
  var nextLookWords: String? {
    nextLook.map { "looking again at \($0.timeOfDay)" }
  }
}
