import Intents
import Kira

extension Sighting {
  /// What a look showed that nothing is settled by, for a person to judge.
  func words(about call: MutatingCall) -> [String] {
    let isPayout = call == .payout
    let wanted = isPayout ? "with our mark" : "that is like it and was made since"
    let isNothing = ours.isEmpty && contradicting.isEmpty
    return (isNothing ? ["Kira's list shows nothing \(wanted); lists may lag"] : [])
      + contradicting.map { "payout \($0.text) has our mark and other figures" }
      + lookalikes.map {
        isPayout
          ? "payout \($0.text) may be it: without our mark, the same account, recipient and amount"
          : "recipient \($0.text) is like it, and was there before"
      }
  }
}
