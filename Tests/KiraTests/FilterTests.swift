import Kira
import Testing

struct FilterTests {
  /// 2026-11-21 14:02:03 UTC.
  static let now = Moment(milliseconds: 1_795_269_723_000)

  static let readings: [(text: String, terms: [Filter.Term])] = [
    ("", []),
    ("   ", []),
    ("maria", [.words("maria")]),
    ("maria  lópez", [.words("maria"), .words("lópez")]),
    ("\"acme corp\" x", [.words("acme corp"), .words("x")]),
    ("\"acme co", [.words("acme co")]),
    ("1,250.00", [.words("1,250.00")]),
    ("14:02", [.words("14:02")]),
    ("\"foo:bar\"", [.words("foo:bar")]),
    ("a-b", [.words("a-b")]),
    ("-maria", [.not(.words("maria"))]),
    ("-\"acme corp\"", [.not(.words("acme corp"))]),
    ("status:failed", [.status(["failed"])]),
    ("STATUS:Failed,IN-REVIEW", [.status(["failed", "in_review"])]),
    ("status:\"in review\"", [.status(["in_review"])]),
    ("status:failed,", [.status(["failed"])]),
    ("-status:completed", [.not(.status(["completed"]))]),
    ("rail:SWIFT,wire", [.rail(["swift", "wire"])]),
    ("amount:50", [.amount(.equal, minorUnitsOfTwoDigits: 5_000)]),
    ("amount:>500", [.amount(.greater, minorUnitsOfTwoDigits: 50_000)]),
    ("amount:<10.50", [.amount(.less, minorUnitsOfTwoDigits: 1_050)]),
    ("amount:>=1,250.00", [.amount(.atLeast, minorUnitsOfTwoDigits: 125_000)]),
    ("amount:<=-2.5", [.amount(.atMost, minorUnitsOfTwoDigits: -250)]),
    ("since:24h", [.since(now.advanced(bySeconds: -86_400))]),
    ("since:7d", [.since(now.advanced(bySeconds: -604_800))]),
    ("since:today", [.since(Moment(milliseconds: 1_795_219_200_000))]),
    ("since:2026-11-01", [.since(Moment(milliseconds: 1_793_491_200_000))]),
    ("user:u1", [.owner("u1")]),
    ("account:A1", [.owner("A1")]),
  ]

  @Test(arguments: readings)
  func `a filter is read as it was meant`(text: String, terms: [Filter.Term]) throws {
    let filter = try Filter.parsing(text, at: Self.now)
    #expect(filter.terms == terms)
    #expect(filter.text == text)
  }

  @Test(arguments: [
    ("amount:100..200", 10_000, 20_000), ("amount:0.5..1,000", 50, 100_000),
    ("amount:7..7", 700, 700),
  ])
  func `a range holds both of its ends`(text: String, low: Int64, high: Int64) throws {
    let terms: [Filter.Term] = [
      .amount(.atLeast, minorUnitsOfTwoDigits: low), .amount(.atMost, minorUnitsOfTwoDigits: high),
    ]
    #expect(try Filter.parsing(text, at: Self.now).terms == [.all(terms)])
  }

  @Test(arguments: [
    ("foo:bar", 1), ("maria foo:bar", 7), ("-foo:bar", 1), ("http://x", 1), ("-", 1),
    ("maria -", 7),
    ("\"\"", 1), ("status:", 8), ("status:,", 8), ("rail:", 6), ("user:", 6), ("account:", 9),
    ("amount:", 8), ("amount:abc", 8), ("amount:>", 8), ("amount:1.005", 8), ("amount:1,5", 8),
    ("amount:,500", 8), ("amount:200..100", 8), ("amount:..", 8), ("amount:1...2", 8),
    ("amount:٣", 8), ("amount:99999999999999999999", 8), ("since:", 7), ("since:7", 7),
    ("since:d", 7), ("since:7y", 7), ("since:-7d", 7), ("since:999999d", 7),
    ("since:2026-02-30", 7), ("since:2026-1-1", 7), ("since:٢٠٢٦-١١-٠١", 7), ("x since:never", 9),
  ])
  func `what cannot be meant is refused, with its column`(text: String, column: Int) {
    let problem = #expect(throws: Filter.Problem.self) {
      try Filter.parsing(text, at: Self.now)
    }
    #expect(problem?.column == column)
  }

  @Test func `a problem says what would do`() {
    #expect(
      throws: Filter.Problem(
        column: 8,
        words: "amount: takes a figure, a limit or a range, as in amount:>500 or amount:100..200"
      )
    ) {
      try Filter.parsing("amount:x", at: Self.now)
    }
    let problem = #expect(throws: Filter.Problem.self) {
      try Filter.parsing("stat:failed", at: Self.now)
    }
    #expect(problem?.words.contains("Did you mean status:?") == true)
  }

  @Test func `the example of every field can be typed`() throws {
    for field in FilterField.all {
      for example in field.example.split(separator: " ") where example.contains(":") {
        let text = String(example).filter { $0 != "," || field.takes.contains("commas") }
        #expect(throws: Never.self) { try Filter.parsing(text, at: Self.now) }
      }
    }
  }
}
