import HTTPMessage
import JSONText
import Kira
import Testing

@testable import KiraAPI

struct SetupTests {
  @Test func `a pin moves to a version by its name`() throws {
    let question = try VersionPin.move(to: .current)
    let pin = try question.answer(
      to: #"{"previous_version":"2025-01-01","current_version":"2026-04-14"}"#
    )

    #expect(question.request.method == .post)
    #expect(question.request.path == "v1/versioning/upgrade")
    #expect(question.request.text == #"{"target_version":"2026-04-14"}"#)
    #expect(pin.previous == "2025-01-01")
    #expect(pin.current == "2026-04-14")
  }

  @Test func `a pin never moves back, and may stay`() throws {
    #expect(
      fault { _ = try VersionPin.move(to: .current, from: "2026-06-01") }?.field == "target_version"
    )
    #expect(fault { _ = try VersionPin.move(to: .current, from: "2026-04-14") } == nil)
    #expect(fault { _ = try VersionPin.move(to: .next, from: "2026-04-14") } == nil)
  }

  @Test func `a tenant asks for its own configuration`() throws {
    let client = try ClientID("550E8400-e29b-41d4-a716-446655440000")
    let request = ClientConfiguration.question(of: client).request

    #expect(request.method == .get)
    #expect(request.path == "v1/clients/550e8400-e29b-41d4-a716-446655440000")
  }

  @Test func `a configuration with a vault and without a wallet is read, bare as well`() throws {
    let client = try ClientID("550e8400-e29b-41d4-a716-446655440000")
    let text = #"""
      {"client":{"client_uuid":"c","company_name":"Acme","pct_fee":"0.0250","fixed_fee":"0.50",
       "usd_usdc_fee":"0.00"},"client_wallets":null,
       "client_vault":{"vault_id":"v","object":"sub-organization","name":"Acme Sub-Org",
       "type":"single"}}
      """#

    let answer = try ClientConfiguration.question(of: client).answer(to: text).value

    #expect(answer.companyName == "Acme")
    #expect(answer.percentageFee == "0.0250")
    #expect(answer.wallet == nil)
    #expect(answer.vault?.name == "Acme Sub-Org")
    #expect(answer.authorizedBanks == [])
  }

  @Test func `the wallet of a tenant is masked in what is kept`() throws {
    let client = try ClientID("550e8400-e29b-41d4-a716-446655440000")
    let response = try Recorded(.configurationIsWrappedInSuccess).response

    let answer = try ClientConfiguration.question(of: client).answer(in: response)

    #expect(answer.value.wallet?.address.masked == "····91c2")
    #expect(!String(decoding: answer.raw, as: UTF8.self).contains("So1ana"))
  }

  @Test(arguments: [#"{"status":"ok"}"#, #"{"message":"ok"}"#, #""ok""#])
  func `whatever says that Kira is well is believed`(text: String) throws {
    #expect(try Health.question().answer(to: text).status == "ok")
    #expect(Health.question().request.path == "v1/health")
  }

  @Test func `a silent answer is a sign of health too`() throws {
    #expect(try Health.question().answer(to: "").status == "")
  }

  @Test func `a code is sent to a mail address, without a version in the path`() throws {
    let question = SentCode.send(to: .email(try EmailAddress("ana@example.com")))
    let code = try question.answer(in: Recorded(.codeIsSentOrSuccessful).response)

    #expect(question.request.path == "verification/send")
    #expect(question.request.text == #"{"email":"ana@example.com"}"#)
    #expect(code.expiresAt == Moment(wireText: "2026-05-28T00:38:39.255Z"))
    #expect(throws: KiraProblem.self) { try question.answer(to: #"{"message":"hm"}"#) }
  }

  @Test func `a webhook is registered with the secret it is signed with`() throws {
    let registration = WebhookRegistration(
      client: try ClientID("550e8400-e29b-41d4-a716-446655440000"),
      address: try WebhookRegistration.address("http://127.0.0.1:8080/kira"),
      secret: try WebhookSecret("s3cr3t")
    )

    let request = registration.question.request

    #expect(request.method == .post)
    #expect(request.path == "webhooks/register")
    #expect(
      request.text
        == #"{"client_uuid":"550e8400-e29b-41d4-a716-446655440000","#
        + #""webhook_url":"http://127.0.0.1:8080/kira","secret":"s3cr3t"}"#
    )
    #expect(!"\(registration)".contains("s3cr3t"))
  }

  @Test(arguments: ["", "four", "line\nbreak", "hidden\u{200B}space"])
  func `a secret is long enough and can be seen`(text: String) {
    #expect(fault { _ = try WebhookSecret(text) }?.field == "secret")
  }

  @Test func `events go to the web alone`() {
    #expect(
      fault { _ = try WebhookRegistration.address("ftp://example.com") }?.field == "webhook_url"
    )
  }
}

struct ReferenceTests {
  @Test func `the schedule of fees is read whole`() throws {
    let response = try Recorded(.feeProfilesHoldRatios).response
    let schedule = try FeeSchedule.question().answer(in: response).value
    let profile = try #require(schedule.profiles.first)

    #expect(FeeSchedule.question().request.path == "v1/fee-profiles")
    #expect(profile.product == "PAYOUT")
    #expect(profile.currency == Currency("MXN"))
    #expect(profile.expiry == "")
    #expect(profile.isActive == true)
    #expect(profile.kiraFee.fixed == Amount(minorUnits: 50, in: Currency("MXN")))
    #expect(profile.clientMarkup.exchangeRatio == "")
    #expect(profile.networkFees.map(\.fee) == ["0.10"])
    #expect(schedule.promotions.map(\.products) == [["PAYOUT"]])
  }

  @Test func `a tenant without profiles has an empty schedule`() throws {
    let text = #"{"client_id":"c","fee_profiles":[],"promotions":[],"summary":{}}"#

    #expect(try FeeSchedule.question().answer(to: text).value.profiles.isEmpty)
    #expect(throws: KiraProblem.self) { try FeeSchedule.question().answer(to: "{}") }
  }

  @Test func `countries are found by name and by letters`() throws {
    let text = #"""
      {"count":2,"data":[{"name":"México","alpha3":"MEX","postal_code_format":null,
       "subdivisions":[{"name":"Ciudad de México","code":"CMX"}]},
       {"name":"الأردن","alpha3":"JOR","subdivisions":[]}]}
      """#

    let countries = try Countries.question().answer(to: text)

    #expect(Countries.question().request.path == "v1/countries")
    #expect(countries.country(named: "mexico")?.alpha3 == "MEX")
    #expect(countries.country(alpha3: "jor")?.name == "الأردن")
    #expect(countries.country(alpha3: "MEX")?.subdivisions.first?.code == "CMX")
    #expect(countries.country(named: "Atlantis") == nil)
  }

  @Test func `the banks of Colombia are listed`() throws {
    let question = try Bank.list(in: "CO")
    let banks = try question.answer(
      to: #"{"banks":[{"code":"049","name":"Bancamia s.a."}],"total":1,"country_code":"CO"}"#
    )

    #expect(question.request.path == "v1/banks")
    #expect(question.request.query == [Field("country_code", "CO")])
    #expect(banks.map(\.code) == ["049"])
  }

  @Test(arguments: ["MX", "co", "COL", ""])
  func `other banks are not asked for`(country: String) {
    #expect(fault { _ = try Bank.list(in: country) }?.field == "country_code")
  }

  @Test func `text in place of banks is no list`() throws {
    let response = try Recorded(.textInsteadOfJSON).response

    #expect(try Bank.list(in: "CO").problem(in: response)?.kind == .unreadable)
  }
}
