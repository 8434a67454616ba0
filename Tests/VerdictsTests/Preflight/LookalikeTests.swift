import Kira
import Testing
import Verdicts

struct LookalikeTests {
  private typealias Sample = PreflightSample

  private static let pairs: [(SafeText, SafeText)] = [
    ("PayPal", "PayPa1"), ("PayPal", "PAYPAI"), ("PayPal", "Раураl"), ("PayPal", "ＰａｙＰａｌ"),
    ("María López", "maria  lopez "), ("Modern", "Modem"), ("Acme 10", "Acme lO"),
    ("Google", "Gооgle"), ("Google", "Gοοgle"), ("Acme", "𝐀𝐜𝐦𝐞"), ("Wells", "VVells"),
    ("Acme Inc.", "ACME, INC"), ("Cloor", "Door"), ("Acme", "Ac\u{301}me"), ("Ωmega", "ωMEGA"),
    ("Νίκος", "ΝΙΚΟΣ"), ("Андрей", "Андреи\u{306}"),
  ]

  @Test(arguments: pairs)
  func `names that the eye takes for one have one skeleton`(left: SafeText, right: SafeText) {
    #expect(Skeleton(left).looksLike(Skeleton(right)))
    #expect(Skeleton(right).looksLike(Skeleton(left)))
  }

  private static let strangers: [(SafeText, SafeText)] = [
    ("Maria Lopez", "Mario Lopez"), ("Acme", "Acme Trading"), ("李小龙", "李小虎"), ("", ""),
    ("Nova", "Vona"), ("...", "---"), ("Anna", "Hanna"),
  ]

  @Test(arguments: strangers)
  func `names that read differently have different ones`(left: SafeText, right: SafeText) {
    #expect(!Skeleton(left).looksLike(Skeleton(right)))
  }

  /// Written out, so that the table is not its own witness: Cyrillic, Greek, other Latin, full
  /// width, formulas.
  private static let disguises: [Character: String] = [
    "a": "аɑα𝐚ａ", "c": "сϲｃ𝒸", "e": "еｅ𝐞", "i": "іιıｉ𝐢1l", "j": "јｊ", "k": "ｋ𝐤", "l": "ӏ1Iｌ|",
    "n": "ո𝐧ｎ", "o": "оοօ0ｏ𝐨", "p": "рρｐ", "r": "гｒ", "s": "ѕｓ", "t": "ｔ𝐭", "u": "υսｕ",
    "v": "ѵνｖ", "w": "ԝｗ", "x": "хｘ", "y": "уｙ", "z": "ｚ𝐳", "h": "һｈ", "d": "ԁｄ", "g": "ɡｇ",
    "A": "АΑＡ", "B": "ВΒＢ", "C": "СＣ", "E": "ЕΕＥ", "H": "НΗＨ", "I": "ІΙＩ", "K": "КΚＫ",
    "M": "МΜＭ", "N": "ΝＮ", "O": "ОΟＯ0", "P": "РΡＰ", "S": "ЅＳ", "T": "ТΤＴ", "X": "ХΧＸ",
    "Y": "ΥＹ", "Z": "ΖＺ",
  ]

  private static let names: [String] = [
    "Maria Lopez", "Acme Trading LLC", "Northwind GmbH", "Ana Souza", "Olu Adebayo", "Chen Wei",
    "Banco Azteca", "EXPORTACIONES KUZMA SA", "Zephyr Holdings", "Oxygen Pay Joint Venture",
  ]

  @Test(arguments: names)
  func `every disguise of a letter raises the flag`(name: String) {
    let real = Sample.recipient("real", name: SafeText(name), account: "55443322")
    for (index, letter) in name.enumerated() {
      for disguise in Self.disguises[letter] ?? "" {
        var letters = Array(name)
        letters[index] = disguise
        let fake = SafeText(String(letters))
        let found = Sample.grade(.lookalike) {
          $0.payee = .recipient(Sample.recipient(name: fake))
          $0.knownRecipients = [real]
        }
        #expect(found == .warn, "\(fake)")
      }
    }
  }

  @Test func `the same name on the same account is no look-alike`() {
    let twin = Sample.recipient("twin", account: "0001 1122-4567")
    #expect(Sample.grade(.lookalike) { $0.knownRecipients = [twin] } == .pass)
  }

  @Test(
    arguments: [
      ("····4567", "Banco de México", "SWIFT", PreflightVerdict.Grade.unknown),
      ("····4568", "Banco de México", "SWIFT", .warn),
      ("····4567", "Banco Azteca", "SWIFT", .warn),
      ("999111224567", "Banco de México", "SWIFT", .warn),
      ("····4567", "", "WALLET", .warn),
      (nil, "Banco de México", "SWIFT", .unknown),
    ] as [(String?, String, String, PreflightVerdict.Grade)]
  )
  func `where only four digits are kept they tell what they can`(
    account: String?,
    bank: String,
    rail: String,
    grade: PreflightVerdict.Grade
  ) {
    let other = Sample.recipient(
      "other",
      account: account,
      bank: SafeText(bank),
      rail: SafeText(rail)
    )
    let found = Sample.grade(.lookalike) {
      if rail == "WALLET" { $0.payee = .recipient(Sample.recipient(bank: "", rail: "WALLET")) }
      $0.knownRecipients = [other]
    }
    #expect(found == grade)
  }

  @Test func `one account under two names is asked about`() {
    for account in ["000111224567", "····4567"] {
      let other = Sample.recipient("other", name: "Someone Else", account: account)
      let found = Sample.verdict(.otherName) { $0.knownRecipients?.append(other) }
      #expect(found.grade == .warn)
      #expect(!found.sentence.contains("00011122"))
    }
  }

  @Test(
    arguments: [
      ("Maria Lopez", PreflightVerdict.Grade.pass), ("李小龙 Bruce Lee", .pass), ("Ромашка", .pass),
      ("ひらがな カタカナ", .pass), ("محمد Ltd", .pass), ("Νίκος", .pass), ("Mаria", .warn),
      ("Αcme", .warn), ("𝐀𝐜𝐦𝐞", .warn), ("Ромашка LLC", .warn), ("123", .pass), ("", .unknown),
    ] as [(String, PreflightVerdict.Grade)]
  )
  func `a name that mixes alphabets which look alike is told`(
    name: String,
    grade: PreflightVerdict.Grade
  ) {
    let found = Sample.grade(.mixedScript) {
      $0.payee = .recipient(Sample.recipient(name: SafeText(name)))
    }
    #expect(found == grade)
  }

  @Test func `whoever cannot be mixed up with somebody changes no verdict`() {
    var numbers = SeededNumbers(seed: 31)
    let names: [SafeText] = ["Maria Lopez", "María López", "Mаria Lopez", "Acme", "", "..."]
    let accounts = ["000111224567", "····4567", "999911224567", "0001 1122 4567", "12", nil]
    let banks: [SafeText] = ["Banco de México", "BANCO DE MEXICO", "Azteca", ""]
    func somebody(_ id: String) -> Recipient {
      Sample.recipient(
        id,
        name: names.randomElement(using: &numbers) ?? "",
        account: accounts.randomElement(using: &numbers) ?? nil,
        bank: banks.randomElement(using: &numbers) ?? "",
        rail: Bool.random(using: &numbers) ? "SWIFT" : "WALLET"
      )
    }
    for _ in 0..<500 {
      var facts = Sample.good
      let recipient = somebody("recipient")
      let known = [recipient] + (0..<4).map { somebody("\($0)") }
      facts.payee = .recipient(recipient)
      facts.earlierHere = [Sample.earlier(.accepted, recipient: "1")]
      facts.knownRecipients = known
      let whole = Preflight(of: facts, at: Sample.time)
      facts.knownRecipients = recipient.neighbours(among: known)
      #expect(Preflight(of: facts, at: Sample.time) == whole)
    }
  }
}
