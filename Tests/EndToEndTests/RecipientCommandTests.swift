import Foundation
import Testing

extension EndToEnd {
  /// `kiradeck recipient create`, the real program against a sandbox that behaves as it is told.
  struct RecipientCommandTests {
    private let lodging = try? Lodging()

    private func till(_ options: String...) throws -> Till {
      try Till(in: #require(lodging), options: options)
    }

    /// Whoever is made payable: what is typed, and what only a file of answers holds.
    struct Payee: Sendable, CustomTestStringConvertible {
      let rail: String
      let words: [String]
      let secrets: [String]
      let ending: String

      var testDescription: String { rail }

      static let home = [
        "--email", "maria@example.com", "--phone", "+525512345678", "--country", "Mexico",
        "--street", "Av. Insurgentes 100", "--city", "Mexico City", "--state", "CDMX",
        "--postal-code", "06600",
      ]
      static let bank = [
        "--bank-name", "Banco de Mexico", "--bank-country", "MEX", "--bank-street",
        "Av. Reforma 1", "--bank-city", "Mexico City", "--bank-state", "CDMX",
        "--bank-postal-code", "06600",
      ]
      static let inUSA = [
        "--routing-number", "021000089", "--account-use", "checking", "--document", "id",
      ]
      static let line = ["--bank-name", "Test US Bank N.A.", "--bank-address", "1 Bank Plaza, NY"]
      static let numbers = ["account-number=000123456789", "document-number=FAKE00007531"]

      static let spei = Payee(
        rail: "SPEI",
        words: [],
        secrets: ["clabe=002010077777777771"],
        ending: "7771"
      )

      static let all = [
        Payee(rail: "ACH", words: home + inUSA + line, secrets: numbers, ending: "6789"),
        Payee(rail: "INSTANT_PAY", words: home + inUSA + line, secrets: numbers, ending: "6789"),
        Payee(rail: "WIRE", words: home + inUSA + bank, secrets: numbers, ending: "6789"),
        Payee(
          rail: "SWIFT",
          words: home + bank + ["--swift-code", "BNMXMXMM"],
          secrets: ["account-number=012345678901234567"],
          ending: "4567"
        ),
        spei,
        Payee(
          rail: "WALLET",
          words: ["--token", "USDC", "--network", "polygon"],
          secrets: ["wallet-address=0x52908400098527886E0F7030069857D2E4169EE7"],
          ending: "9EE7"
        ),
      ]
    }

    private func create(
      _ payee: Payee,
      at till: Till,
      confirming ending: String? = nil,
      _ more: String...
    ) throws -> Command {
      let path = "\(try #require(lodging).folder)/answers"
      _ = FileManager.default.createFile(
        atPath: path,
        contents: Data(payee.secrets.joined(separator: "\n").utf8),
        attributes: [.posixPermissions: 0o600]
      )
      return try till.run(
        [
          "recipient", "create", "--user", till.user, "--rail", payee.rail, "--first-name", "Zoé",
          "--last-name", "Quintanar", "--answers", path, "--json", "--patience", "0",
        ] + payee.words + ["--confirm-ending", ending ?? payee.ending] + more
      )
    }

    @Test(arguments: Payee.all)
    func `a recipient of each rail is made once, and no number of theirs is told anywhere`(
      payee: Payee
    ) throws {
      let till = try till()

      let made = try create(payee, at: till)

      #expect(made.exitCode == 0, "\(made.errors)")
      let answer = try Answer(made)
      #expect(answer.state == "accepted" && answer.account_ending == payee.ending)
      let truth = try till.truth(of: "/recipients").filter(\.committed)
      #expect(truth.map(\.ids) == [[try #require(answer.recipient_id)]])
      #expect(truth.first?.idempotency_key == answer.idempotency_key)
      let list = try till.run("journal", "list")
      #expect(list.output.contains("\taccepted\t") && list.output.contains("Zoé Quintanar"))
      let told =
        [
          made, list, try till.run("journal", "show", "1"),
          try till.run("journal", "show", "1", "--bytes"),
          try till.run("journal", "export", "--ndjson"),
        ].map { $0.output + $0.errors }.joined()
      for secret in payee.secrets.compactMap({ $0.split(separator: "=").last }) {
        #expect(!told.contains(secret))
      }
      #expect(try till.run("journal", "verify").exitCode == 0)
    }

    @Test func `without the end of the account typed once more nothing is asked of Kira`() throws {
      let till = try till()
      let refused = try create(.spei, at: till, confirming: "7770")
      #expect(refused.exitCode == 6)
      #expect(try till.truth(of: "/recipients").isEmpty)
      #expect(try till.run("journal", "list", "--json").output == "[]\n")
    }

    @Test func `a number of an account among the arguments is refused, and not repeated`() throws {
      let till = try till()
      let refused = try create(.spei, at: till, confirming: nil, "--clabe", "002010077777777771")
      #expect(refused.exitCode == 2)
      #expect(refused.errors.contains("--answers"))
      #expect(!refused.errors.contains("002010077777777771"))
    }

    @Test func `answers that others can read are not taken`() throws {
      let lodging = try #require(lodging)
      try lodging.write("clabe=002010077777777771", to: "open")
      let refused = try till().run(
        "recipient",
        "create",
        "--rail",
        "spei",
        "--answers",
        "\(lodging.folder)/open"
      )
      #expect(refused.exitCode == 2)
      #expect(refused.errors.contains("chmod 600"))
    }

    @Test func `one who is there already is told, and made again only on purpose`() throws {
      let till = try till()
      try #require(try create(.spei, at: till).exitCode == 0)

      let held = try create(.spei, at: till)

      #expect(held.exitCode == 6)
      #expect(held.errors.contains("is there already, with the same account ····7771"))
      let made = try create(
        .spei,
        at: till,
        confirming: nil,
        "--override",
        "duplicate",
        "--because",
        "a trial"
      )
      #expect(made.exitCode == 0, "\(made.errors)")
      #expect(try till.truth(of: "/recipients").filter(\.committed).count == 2)
      #expect(try till.run("journal", "show", "4").output.contains("duplicate: a trial"))
    }

    @Test func `an answer that is lost leaves it unknown, until it is looked for`() throws {
      let till = try till()
      try till.spoil(#""times": 1, "delivery": {"reset_peer": 0}"#, at: "v1/recipients")

      let lost = try create(.spei, at: till)

      #expect(lost.exitCode == 5)
      #expect(try Answer(lost).state == "unknown")
      let found = try till.run("journal", "resolve", "1", "--look", "--json")
      #expect(found.exitCode == 0, "\(found.errors)")
      #expect(try Answer(found).recipient_id == till.truth(of: "/recipients").first?.ids.first)
      #expect(try till.truth(of: "/recipients").filter(\.committed).count == 1)
    }

    @Test func `what never came to be is sent again under the same key, and made once`() throws {
      let till = try till()
      try till.spoil(
        #""times": 1, "when": "before", "delivery": {"reset_peer": 0}"#,
        at: "v1/recipients"
      )
      try #require(try create(.spei, at: till).exitCode == 5)
      #expect(try till.run("journal", "resolve", "1", "--look").exitCode == 5)
      let again = ["journal", "resolve", "1", "--send-again"]
      #expect(try till.run(again).exitCode == 6)

      let sent = try till.run(again + ["--confirm-ending", "7771"])

      #expect(sent.exitCode == 0, "\(sent.errors)")
      #expect(!sent.errors.contains("paid"))
      let truth = try till.truth(of: "/recipients")
      #expect(truth.filter(\.committed).count == 1)
      #expect(Set(truth.map(\.idempotency_key)).count == 1)
    }

    @Test func `that such a one was there already is said in words`() throws {
      let till = try till()
      try till.spoil(#""times": 1, "reply": {"status": 202}"#, at: "v1/recipients")

      let made = try create(.spei, at: till)

      #expect(made.exitCode == 0, "\(made.errors)")
      #expect(made.output.contains("Kira had it already"))
    }

    @Test func `a success about somebody else is an alarm, and not believed`() throws {
      let till = try till()
      try till.spoil(
        #""times": 1, "reply": {"set": {"last_name": "Other"}}"#,
        at: "v1/recipients"
      )

      let made = try create(.spei, at: till)

      #expect(made.exitCode != 0)
      #expect(try !Answer(made).alarms.isEmpty)
    }

    @Test func `nothing is made in production`() throws {
      let lodging = try #require(lodging)
      let refused = try Command(
        [
          "recipient", "create", "--user", "u", "--rail", "wallet", "--company-name", "Zeta",
          "--token", "USDC", "--network", "polygon", "--answers", "-", "--confirm-ending", "9EE7",
        ],
        in: lodging,
        environment: [
          "KIRA_BASE_URL": "https://api.balampay.com", "KIRA_CLIENT_ID": "c", "KIRA_API_KEY": "k",
          "KIRA_PASSWORD": "p",
        ],
        input: "wallet-address=0x52908400098527886E0F7030069857D2E4169EE7"
      )
      #expect(refused.exitCode == 6, "\(refused.errors)")
    }
  }
}

/// What the command says as one object.
private struct Answer: Decodable {
  let state: String
  let idempotency_key: String
  let account_ending: String
  let recipient_id: String?
  let alarms: [String]

  init(_ command: Command) throws {
    self = try JSONDecoder().decode(Answer.self, from: Data(command.output.utf8))
  }
}
