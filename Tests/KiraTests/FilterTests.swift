import Kira
import Testing

struct FilterTests {
  /// 2026-11-21 14:02:03 UTC.
  static let now = Moment(milliseconds: 1_795_269_723_000)

  private static let start = Moment(milliseconds: 1_795_219_200_000)
  private static let november = Moment(milliseconds: 1_793_491_200_000)

  /// Ages count from the minute.
  private static func ago(_ seconds: Int64) -> Moment { now.advanced(bySeconds: -seconds - 3) }

  private static func day(_ number: Int64) -> Moment {
    november.advanced(bySeconds: (number - 1) * 86_400)
  }

  static let readings: [(text: String, terms: [Filter.Term])] = [
    ("", []),
    ("   ", []),
    ("maria", [.words("maria")]),
    ("maria  lópez", [.words("maria"), .words("lópez")]),
    ("\"acme corp\" x", [.words("acme corp"), .words("x")]),
    ("\"acme co", [.words("acme co")]),
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
    ("rail:SWIFT,wire", [.text(.rail, ["swift", "wire"])]),
    ("currency:USD", [.text(.currency, ["usd"])]),
    ("user:María", [.text(.user, ["maria"])]),
    ("user:\"maria lopez\"", [.text(.user, ["maria lopez"])]),
    ("account:A1", [.text(.account, ["a1"])]),
    ("to:acme", [.text(.recipient, ["acme"])]),
    ("from:acme", [.text(.sender, ["acme"])]),
    ("bank:\"Smith, Jones\"", [.text(.bank, ["smith, jones"])]),
    ("bank:Smith,Jones", [.text(.bank, ["smith", "jones"])]),
    ("reference:KD-1", [.text(.reference, ["kd-1"])]),
    ("type:Business", [.text(.kind, ["business"])]),
    ("-mode:crypto", [.not(.text(.mode, ["crypto"]))]),
    ("since:24h", [.time(.created, from: ago(86_400), before: nil)]),
    ("since:7d", [.time(.created, from: ago(604_800), before: nil)]),
    ("since:today", [.time(.created, from: start, before: nil)]),
    ("since:2026-11-01", [.time(.created, from: november, before: nil)]),
    ("until:2d", [.time(.created, from: nil, before: ago(172_800))]),
    ("until:2026-11-01", [.time(.created, from: nil, before: day(2))]),
    ("created:today", [.time(.created, from: start, before: start.advanced(bySeconds: 86_400))]),
    ("created:yesterday", [.time(.created, from: day(20), before: start)]),
    ("created:2026-11-03", [.time(.created, from: day(3), before: day(4))]),
    ("created:2026-11", [.time(.created, from: november, before: day(31))]),
    ("created:=2026-11", [.time(.created, from: november, before: day(31))]),
    ("created:>2026-11-03", [.time(.created, from: day(4), before: nil)]),
    ("created:>=2026-11-03", [.time(.created, from: day(3), before: nil)]),
    ("created:<2026-11-03", [.time(.created, from: nil, before: day(3))]),
    ("created:<=2026-11-03", [.time(.created, from: nil, before: day(4))]),
    ("created:2026-11-03..2026-11-05", [.time(.created, from: day(3), before: day(6))]),
    ("created:2026-11-03..", [.time(.created, from: day(3), before: nil)]),
    ("created:..yesterday", [.time(.created, from: nil, before: start)]),
    ("created:7d..2d", [.time(.created, from: ago(604_800), before: ago(172_800))]),
    (
      "created:2026-11-03T00:01..2026-11-03T00:01:30Z",
      [
        .time(
          .created,
          from: day(3).advanced(bySeconds: 60),
          before: day(3).advanced(bySeconds: 91)
        )
      ]
    ),
    ("updated:1h", [.time(.changed, from: ago(3_600), before: nil)]),
  ]

  @Test(arguments: readings)
  func `a filter is read as it was meant`(text: String, terms: [Filter.Term]) throws {
    let scope = FilterScope(at: Self.now, seen: ["in_review"])
    let filter = try Filter.parsing(text, in: scope)
    #expect(filter.terms == terms)
    #expect(filter.text == text)
  }

  @Test(arguments: readings)
  func `what was understood can be written down and read again`(
    text: String,
    terms: [Filter.Term]
  ) throws {
    let scope = FilterScope(at: Self.now, seen: ["in_review"])
    let written = Filter(terms: terms).predicate
    #expect(try Filter.parsing(written, in: scope).terms == terms, "\(written)")
  }

  @Test(arguments: [
    ("since:7d", "created:>=2026-11-14T14:02"), ("until:yesterday", "created:<2026-11-21"),
    ("created:today", "created:2026-11-21"), ("created:2026-11", "created:2026-11-01..2026-11-30"),
    ("amount:>$500", "amount:>500.00"), ("amount:1..2,5", ""), ("$1250", "1250"),
    ("-7f3a…91c2", "-7f3a…91c2"), ("to:\"ACME corp\"", "recipient:\"acme corp\""),
    ("\"-x\" \"a:b\"", "\"-x\" \"a:b\""),
  ])
  func `what was understood is said without guesses`(text: String, predicate: String) throws {
    #expect((try? Filter.parsing(text, at: Self.now).predicate) ?? "" == predicate)
  }

  @Test(arguments: [
    ("50", Filter.Limit.compared(.equal, 50_000_000)), ("=50", .compared(.equal, 50_000_000)),
    (">500", .compared(.greater, 500_000_000)), ("<10.50", .compared(.less, 10_500_000)),
    (">=1,250.00", .compared(.atLeast, 1_250_000_000)), (">$500", .compared(.greater, 500_000_000)),
    ("<=-2.5", .compared(.atMost, -2_500_000)), ("1.250,00", .compared(.equal, 1_250_000_000)),
    ("0.000001", .compared(.equal, 1)), ("100..200", .between(100_000_000, 200_000_000)),
    ("0.5..1,000", .between(500_000, 1_000_000_000)), ("7..7", .between(7_000_000, 7_000_000)),
    ("100..", .compared(.atLeast, 100_000_000)), ("..100", .compared(.atMost, 100_000_000)),
  ])
  func `a figure is a sum, a limit or a range with both of its ends`(
    text: String,
    limit: Filter.Limit
  ) throws {
    #expect(
      try Filter.parsing("amount:" + text, at: Self.now).terms == [.figure(.amount, limit)]
    )
  }

  @Test(arguments: [
    ("1,250", "1,250"), ("1,250.00", "1,250.00"), ("1250", "1250"), ("1250.00", "1250.00"),
    ("$1250", "1250"), ("US$1,250.5", "1,250.5"), ("€99", "99"), ("1250,00", "1250.00"),
    ("1.250,00", "1,250.00"), ("1.250.000", "1,250,000"), ("1'250.00", "1,250.00"),
    ("1250.000000", "1250.00"), ("1.250", "1.25"), ("1,25", "1.25"),
  ])
  func `a sum is looked for as lists show it, however it is written`(
    text: String,
    words: String
  )
    throws
  {
    #expect(try Filter.parsing(text, at: Self.now).terms == [.words(words)])
  }

  @Test(arguments: [
    "1,5", "12,34,567", "1250.", ".5", "1,250,00", "7f3a", "1e5", "$", "a$5b", "1..2",
  ])
  func `what is no sum stays as it was typed`(text: String) throws {
    #expect(try Filter.parsing(text, at: Self.now).terms == [.words(text)])
  }

  @Test func `an abridged id or number is found by what is left of it`() throws {
    #expect(
      try Filter.parsing("7f3a…91c2", at: Self.now).terms
        == [.all([.words("7f3a"), .words("91c2")])]
    )
    for text in ["····4567", "**4567", "…4567", "...4567"] {
      #expect(try Filter.parsing(text, at: Self.now).terms == [.words("····4567")])
    }
    #expect(try Filter.parsing("**67", at: Self.now).terms == [.words("67")])
  }

  @Test(arguments: [
    ("foo:bar", 1), ("maria foo:bar", 7), ("-foo:bar", 2), ("http://x", 1), ("-", 1),
    ("maria -", 7),
    ("\"\"", 1), ("status:", 8), ("status:,", 8), ("rail:", 6), ("user:", 6), ("account:", 9),
    ("status:failed,expird", 15), ("status:\"fail", 9), ("kind:busines", 6), ("mode:cash", 6),
    ("amount:", 8), ("amount:abc", 8), ("amount:>", 8), ("amount:1.0000005", 8), ("amount:1,5", 8),
    ("amount:,500", 8), ("amount:200..100", 8), ("amount:..", 8), ("amount:1...2", 8),
    ("amount:1..x", 8), ("amount:x..1", 8), ("amount:9223372036854.775807", 8),
    ("amount:٣", 8), ("amount:99999999999999999999", 8), ("since:", 7), ("since:7", 7),
    ("since:d", 7), ("since:7y", 7), ("since:-7d", 7), ("since:999999d", 7),
    ("since:2026-02-30", 7), ("since:2026-1-1", 7), ("since:٢٠٢٦-١١-٠١", 7), ("x since:never", 9),
    ("since:2026-11-01T24:00", 7), ("since:2026-11T10:00", 7), ("since:2026-13", 7),
    ("created:", 9), ("created:..", 9), ("created:>7d", 10), ("created:2026..2025", 15),
    ("created:2d..7d", 13), ("created:today..x", 9),
  ])
  func `what cannot be meant is refused, with its column`(text: String, column: Int) {
    let problem = #expect(throws: Filter.Problem.self) {
      try Filter.parsing(text, at: Self.now)
    }
    #expect(problem?.column == column, "\(problem?.words ?? "")")
  }

  @Test(arguments: [
    ("stat:failed", "Did you mean status:?"), ("amout:1", "Did you mean amount:?"),
    ("status:fialed", "Did you mean failed?"), ("status:complete", "Did you mean completed?"),
    ("typ:x", "Did you mean type:?"), ("kind:bussiness", "Did you mean business?"),
  ])
  func `a slip of the finger is answered with what was meant`(text: String, question: String) {
    let problem = #expect(throws: Filter.Problem.self) {
      try Filter.parsing(text, at: Self.now)
    }
    #expect(problem?.words.contains(question) == true, "\(problem?.words ?? "")")
  }

  @Test func `a field that a kind has not is refused with those it has`() {
    let problem = #expect(throws: Filter.Problem.self) {
      try Filter.parsing("x rail:wire", in: FilterScope(at: Self.now, of: .user))
    }
    #expect(problem?.column == 3)
    #expect(problem?.words.hasPrefix("Users have no rail: but status: since: until:") == true)
  }

  @Test func `a status that Kira never named is known once a row has it`() throws {
    let scope = FilterScope(at: Self.now, of: .payout, seen: ["brand_new"])
    #expect(try Filter.parsing("status:brand_new", in: scope).terms == [.status(["brand_new"])])
    #expect(throws: Filter.Problem.self) {
      try Filter.parsing("status:brand_new", in: FilterScope(at: Self.now, of: .payout))
    }
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
  }

  @Test func `the examples of every field can be typed in each list that has it`() throws {
    for field in FilterField.all {
      for (kind, example) in field.kinds.flatMap({ kind in field.examples.map { (kind, $0) } }) {
        let scope = FilterScope(at: Self.now, of: kind, seen: ["failed", "in_review"])
        #expect(throws: Never.self) { try Filter.parsing(example, in: scope) }
      }
    }
  }

  @Test(arguments: [
    ("sta", "tus:"), ("x AM", "ount:"), ("status:fa", "iled"), ("status:failed,com", "pleted"),
    ("-kind:b", "usiness"), ("since:t", "oday"), ("", nil), ("sta ", nil), ("status:", nil),
    ("status:failed", nil), ("\"sta", nil), ("user:m", nil), ("foo:b", nil), ("14:0", nil),
  ])
  func `what is begun can be finished`(text: String, rest: String?) {
    #expect(Filter.completion(of: text, in: FilterScope(at: Self.now)) == rest)
  }

  @Test func `no field goes by the name of another`() {
    let names = FilterField.all.flatMap { [$0.name] + $0.otherNames }
    #expect(Set(names).count == names.count)
  }
}
