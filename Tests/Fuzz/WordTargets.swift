import Kira

extension FuzzTarget {
  /// An amount is written as the same amount in every currency, and never with more digits.
  static let amounts = FuzzTarget("amounts") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    for code in ["USD", "USDC", "CLP", "ZZZ"] {
      let currency = Currency(code)
      guard let amount = try? Amount(parsing: text, in: currency) else { continue }
      let plain = amount.figure.filter { $0 != "," && $0 != "\u{202F}" && $0 != "\u{A0}" }
      precondition(
        (try? Amount(parsing: plain, in: currency)) == amount,
        "written as another amount"
      )
    }
  }

  static let filters = FuzzTarget("filters") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let now = Moment(milliseconds: 1_795_000_000_000)
    do throws(Filter.Problem) {
      _ = try Filter.parsing(text, at: now)
    } catch {
      precondition(error.column >= 0 && !error.words.isEmpty, "a problem without words")
    }
  }

  /// Text that was made safe is safe, and making it safe again changes nothing.
  static let text = FuzzTarget("text") { bytes in
    let safe = SafeText(String(decoding: bytes, as: UTF8.self))
    precondition(SafeText(safe.text) == safe, "not safe the first time")
    let commands = safe.text.unicodeScalars.contains {
      $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value)
        || (0x2066...0x2069).contains($0.value)
    }
    precondition(!commands, "it commands the terminal")
    precondition(safe.text.unicodeScalars.count <= 4_096, "too long")
  }
}
