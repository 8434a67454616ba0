import Kira
import Testing
import Verdicts

struct PreviewSealTests {
  /// Everything that a preview is asked with and says, to be changed one by one.
  private struct Parts: Equatable {
    var texts: [String]
    var sums: [Int64?]
    var currency = "USD"
    var hasRecipient = true
    var fees: [[String]]

    var seal: PreviewSeal {
      let currency = Currency(currency)
      let sums = sums.map { $0.map { Amount(minorUnits: $0, in: currency) } }
      let preview = PayoutPreview(
        amount: sums[1],
        arrives: sums[2],
        totalFees: sums[3],
        fees: fees.map { .init(SafeText($0[0]), SafeText($0[1]), note: SafeText($0[2])) },
        quoteID: texts[4].isEmpty ? nil : Identifier(texts[4]),
        quoteExpiresAt: self.sums[4].map(Moment.init(milliseconds:))
      )
      let inputs = PreviewSeal.Inputs(
        account: Identifier(texts[0]),
        recipient: hasRecipient ? Identifier(texts[1]) : nil,
        recipientDigest: SafeText(texts[2]),
        amount: sums[0] ?? .zero(in: currency)
      )
      return PreviewSeal(
        preview,
        for: inputs,
        rate: SafeText(texts[3]),
        askedAt: SteadyMoment(milliseconds: 0, boot: "boot")
      )
    }
  }

  /// Short, and of the letters that the seal itself is written with.
  private static let words = ["", "1", "1:", "a", "fee -", "is 1:1", "2:11", "é", "e\u{301}", "o"]

  private func parts(_ numbers: inout SeededNumbers) -> Parts {
    Parts(
      texts: (0..<5).map { _ in word(&numbers) },
      sums: [0] + (1..<5).map { _ in sum(&numbers) },
      fees: (0..<Int.random(in: 0..<3, using: &numbers)).map { _ in
        (0..<3).map { _ in word(&numbers) }
      }
    )
  }

  private func word(_ numbers: inout SeededNumbers) -> String {
    Self.words.randomElement(using: &numbers) ?? ""
  }

  private func sum(_ numbers: inout SeededNumbers) -> Int64? {
    Bool.random(using: &numbers) ? nil : Int64.random(in: -3..<12, using: &numbers)
  }

  private func changed(_ parts: Parts, _ numbers: inout SeededNumbers) -> Parts {
    var parts = parts
    switch Int.random(in: 0..<6, using: &numbers) {
    case 0: parts.texts[Int.random(in: 0..<5, using: &numbers)] = word(&numbers)
    case 1: parts.sums[Int.random(in: 1..<5, using: &numbers)] = sum(&numbers)
    case 2: parts.sums[0] = Int64.random(in: 1..<9, using: &numbers)
    case 3: parts.currency = ["USDC", "MXN", "JPY"].randomElement(using: &numbers) ?? "USDT"
    case 4: parts.hasRecipient.toggle()
    default:
      if parts.fees.isEmpty {
        parts.fees = [["", "", ""]]
      } else {
        parts.fees[0][Int.random(in: 0..<3, using: &numbers)] = word(&numbers)
      }
    }
    return parts
  }

  /// Letter by letter, for `==` takes two ways to write é for one; a sum is in a currency only
  /// where there is one.
  private func letters(_ parts: Parts) -> [[UInt8]] {
    (parts.texts + parts.fees.flatMap(\.self)).map { Array($0.utf8) }
  }

  @Test func `changing any one thing never leaves the seal as it was`() {
    var numbers = SeededNumbers(seed: 11)
    var changes = 0
    for _ in 0..<5_000 {
      let before = parts(&numbers)
      let after = changed(before, &numbers)
      let isChanged = before != after || letters(before) != letters(after)
      changes += isChanged ? 1 : 0
      #expect(before.seal.isSame(as: after.seal) == !isChanged)
    }
    #expect(changes > 3_500)
  }

  @Test func `no two different previews have one seal`() {
    var numbers = SeededNumbers(seed: 12)
    var seen: [[UInt8]: (Parts, [[UInt8]])] = [:]
    for _ in 0..<5_000 {
      let parts = parts(&numbers)
      let text = Array(parts.seal.text.utf8)
      if let (earlier, spelling) = seen[text] {
        #expect(earlier == parts && spelling == letters(parts))
      }
      seen[text] = (parts, letters(parts))
    }
    #expect(seen.count > 4_000)
  }

  @Test func `the text of a seal is as it is written down`() {
    #expect(
      PreflightSample.seal().text == """
        kiradeck preview 1
        account 7:account
        recipient 9:recipient
        recipient digest 6:digest
        amount 10:5000/2 USD
        previewed 10:5000/2 USD
        arrives 10:4700/2 USD
        fees 9:300/2 USD
        rate 0:
        quote -
        until -

        """
    )
  }
}
