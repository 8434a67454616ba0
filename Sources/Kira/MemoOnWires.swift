/// Wires out of one bank are refused without a memo.
package enum MemoOnWires {
  /// By the words that Kira has for it, and by its own name.
  private static let banks: Set<String> = ["austin_capital_trust", "austin capital trust", "act"]

  package static func isWanted(by rail: SafeText, at bank: SafeText) -> Bool {
    rail.text.lowercased() == "wire" && banks.contains(bank.text.lowercased())
  }
}
