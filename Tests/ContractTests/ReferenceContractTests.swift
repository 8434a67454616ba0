import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct ReferenceContractTests {
  @Test(arguments: Dialect.Name.allCases)
  func `Kira says that it is well`(dialect: Dialect.Name) throws {
    let health = try Caller(dialect).ask(Health.question())

    #expect(health.status == "ok")
  }

  @Test(arguments: Dialect.Name.allCases)
  func `all countries come at once, whatever page is asked for`(dialect: Dialect.Name) throws {
    let countries = try Caller(dialect).ask(Countries.question()) {
      $0.query.append(Field("limit", "2"))
    }

    #expect(countries.all.count == 250)
    #expect(countries.all.first?.name == "Afghanistan")
    #expect(countries.country(alpha3: "AFG")?.postalCodePattern.text == #"\A\d{4}\Z"#)
    let emirates = countries.country(alpha3: "ARE")
    #expect(emirates?.subdivisions.contains { $0.name == "دبي" && $0.code == "DU" } == true)
  }

  @Test(arguments: ["countries", "api/countries"], Dialect.Name.allCases)
  func `countries elsewhere are no route`(path: String, dialect: Dialect.Name) throws {
    let problem = try Caller(dialect).problem(Countries.question()) { $0.path = path }

    #expect(problem.status == 403)
    #expect(problem.kind == .noSuchRoute)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `Colombia has its banks`(dialect: Dialect.Name) throws {
    let banks = try Caller(dialect).ask(Bank.list(in: "CO"))

    #expect(banks.count == 43)
    #expect(banks.contains { $0.code == "049" && $0.name == "Bancamia s.a." })
  }

  @Test(arguments: [
    ("MX", "Only CO (Colombia) is supported at this time"),
    ("co", "Only CO (Colombia) is supported at this time"),
    ("COL", #"Invalid literal value, expected "CO""#),
  ])
  func `no other country has banks`(country: String, words: String) throws {
    let problem = try Caller(.documented).problem(Bank.list(in: "CO")) {
      $0.query = [Field("country_code", country)]
    }

    #expect(problem.kind == .invalid)
    #expect(problem.fields == [KiraProblem.Complaint("country_code", words)])
    #expect(problem.meaning == "Banks are listed for Colombia alone.")
  }

  @Test func `banks of no country are refused`() throws {
    let problem = try Caller(.documented).problem(Bank.list(in: "CO")) { $0.query = [] }

    let words = #"Invalid literal value, expected "CO""#
    #expect(problem.fields == [KiraProblem.Complaint("country_code", words)])
  }

  @Test(arguments: Dialect.Name.allCases)
  func `banks without a version are a success that is no answer`(dialect: Dialect.Name) throws {
    let problem = try Caller(dialect).problem(Bank.list(in: "CO")) { $0.path = "banks" }

    #expect(problem.status == 200)
    #expect(problem.kind == .unreadable)
    #expect(problem.message == "error code: 522")
  }
}

struct ClientContractTests {
  @Test(arguments: Dialect.Name.allCases)
  func `a tenant reads its own configuration`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let own = try ClientID(caller.sandbox.announcement["client_id"] ?? "")

    let configuration = try caller.ask(ClientConfiguration.question(of: own)).value

    #expect(configuration.clientID.text == own.text)
    #expect(configuration.percentageFee == "0.0250")
    #expect(configuration.fixedFee == "0.50")
    #expect(configuration.stablecoinFee == "0.00")
    #expect(configuration.wallet?.network == "solana")
    #expect(configuration.wallet?.address.revealed().isEmpty == false)
    #expect(configuration.vault?.kind == "single")
    #expect(configuration.createdAt != nil)
    #expect(configuration.updatedAt != nil)
    let banks = ["slovak_savings_bank", "austin_capital_trust"]
    let newer = ["jp_morgan", "austin_capital_trust"]
    #expect(configuration.authorizedBanks.map(\.text) == (dialect == .newer ? newer : banks))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `nobody reads another tenant's configuration`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let other = try ClientID(SandboxCredentials(seed: 8).clientID)
    let nobody = try ClientID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")

    let foreign = try caller.problem(ClientConfiguration.question(of: other))
    let unknown = try caller.problem(ClientConfiguration.question(of: nobody))
    let malformed = try caller.problem(ClientConfiguration.question(of: other)) {
      $0.path = "v1/clients/acme"
    }

    #expect(foreign.status == 403)
    #expect(foreign.kind == .notAllowed)
    #expect(unknown.status == 404)
    #expect(unknown.kind == .notFound)
    #expect(malformed.status == 400)
    #expect(malformed.kind == .invalid)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `fees are listed by rail, their percentages as ratios`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let schedule = try caller.ask(FeeSchedule.question()).value

    #expect(schedule.clientID.text == caller.sandbox.announcement["client_id"])
    let swift = try #require(schedule.profiles.first { $0.rail == "SWIFT" })
    #expect(swift.product == "usa-va-fiat-payout")
    #expect(swift.effective == "2026-01-01")
    #expect(swift.expiry == "")
    #expect(swift.isActive == true)
    #expect(swift.kiraFee.fixedFigure == "3.00")
    #expect(swift.kiraFee.ratio == "0.001")
    #expect(swift.kiraFee.percent == "0.1 %")
    let wallet = try #require(schedule.profiles.first { $0.rail == "WALLET" })
    #expect(wallet.networkFees.map(\.network) == ["POLYGON", "SOLANA"])
    #expect(schedule.promotions.isEmpty)
  }
}

struct CodeContractTests {
  @Test(arguments: Dialect.Name.allCases)
  func `a code is sent to an address, for five minutes`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let address = try EmailAddress("maria@example.com")

    let sent = try caller.ask(SentCode.send(to: .email(address)))

    let clock = try caller.contact.text(.get, "clock")
    let now = Moment(wireText: String(clock.split(separator: "\"")[3]))
    #expect(sent.isSent)
    #expect(sent.message == "OTP sent to registered email address")
    let seconds = try #require(sent.expiresAt).seconds(since: try #require(now))
    #expect((1...300).contains(seconds))
  }

  @Test func `a code is sent to the tenant, and to no other client`() throws {
    let caller = try Caller(.recorded)
    let own = try ClientID(caller.sandbox.announcement["client_id"] ?? "")
    let user = try ClientID(caller.contact.id("verified_user"))

    let sent = try caller.ask(SentCode.send(to: .client(own)))
    let problem = try caller.problem(SentCode.send(to: .client(user)))

    #expect(sent.isSent)
    #expect(problem.status == 400)
    #expect(problem.kind == .invalid)
    #expect(problem.code == "validation_error")
    #expect(problem.message == "Client not found")
    #expect(problem.advice == "Use the client id of the credentials.")
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a code for nobody is refused`(dialect: Dialect.Name) throws {
    let address = try EmailAddress("maria@example.com")

    let problem = try Caller(dialect).problem(SentCode.send(to: .email(address))) {
      $0.say(#"{"user_id":"x"}"#)
    }

    #expect(problem.kind == .invalid)
    #expect(
      problem.fields.map(\.message.text) == ["Either client_uuid or email must be provided"]
    )
  }

  @Test(arguments: Dialect.Name.allCases)
  func `codes have no route below a version`(dialect: Dialect.Name) throws {
    let address = try EmailAddress("maria@example.com")

    let problem = try Caller(dialect).problem(SentCode.send(to: .email(address))) {
      $0.path = "v1/verification/send"
    }

    #expect(problem.kind == .noSuchRoute)
  }
}
