import Forms
import Kira
import KiraAPI
import Testing

struct RecipientFormTests {
  private static let plan = RecipientForm.plan

  @Test(arguments: RecipientSample.all)
  func `complete answers make the account that Kira documents`(sample: RecipientSample) throws {
    let recipient = try #require(try RecipientForm.recipient(sample.answers))
    let body = String(decoding: RecipientOrder(recipient).body, as: UTF8.self)
    #expect(body.contains(#""account":\#(sample.account)"#))
    #expect(body.hasPrefix(#"{"user_id":"user-1","first_name":"María","last_name":"Peña","#))
    #expect(RecipientForm.ending(sample.answers) == sample.ending)
  }

  @Test(arguments: RecipientSample.all)
  func `each needed field that is missing is what holds it back`(sample: RecipientSample) throws {
    for field in Self.plan.fields(for: sample.answers) where field.isNeeded {
      var answers = sample.answers
      answers[field.name] = ""
      #expect(Self.plan.obstacle(in: answers)?.field.name == field.name)
      #expect(try RecipientForm.recipient(answers) == nil)
    }
  }

  @Test(arguments: RecipientSample.all)
  func `no whole number, of account or document, is left in what a review shows`(
    sample: RecipientSample
  ) throws {
    let recipient = try #require(try RecipientForm.recipient(sample.answers))
    let shown = RecipientOrder(recipient).maskedLines.map(\.text).joined(separator: "\n")
    for field in Self.plan.fields(for: sample.answers) where field.isMasked {
      let secret = sample.answers[field.name]
      #expect(secret.isEmpty || !shown.contains(secret), "\(field.name.text)")
    }
    #expect(shown.contains("····\(sample.ending)") || sample.rail == "WALLET")
  }

  @Test func `the address of a wallet and a street are shown whole in what a review shows`() throws
  {
    for (rail, name): (String, FieldName) in [
      ("WALLET", "wallet-address"), ("ACH", "street"), ("SWIFT", "bank-street"),
    ] {
      let answers = RecipientSample.of(rail)
      let recipient = try #require(try RecipientForm.recipient(answers))
      let shown = RecipientOrder(recipient).maskedLines.map(\.text)
      #expect(shown.contains { $0.contains("\"\(answers[name])\"") }, "\(shown)")
    }
  }

  @Test func `account and document numbers are sensitive, wherever they are asked for`() {
    let sensitive = Set(
      RecipientSample.all.flatMap { sample in
        var answers = sample.answers
        answers["document"] = "id"
        answers["tax-document"] = "rfc"
        return Self.plan.fields(for: answers).filter(\.isSensitive).map(\.name.text)
      }
    )
    #expect(
      sensitive == ["account-number", "clabe", "wallet-address", "document-number", "tax-number"]
    )
  }

  @Test func `another rail shows only its own fields, and the answers are there on the way back`()
    throws
  {
    var answers = RecipientSample.of("ACH")
    answers["rail"] = "SPEI"
    let names = Self.plan.fields(for: answers).map(\.name.text)
    #expect(names.contains("clabe"))
    #expect(!names.contains("routing-number") && !names.contains("street"))
    answers["clabe"] = "002010077777777771"
    let recipient = try #require(try RecipientForm.recipient(answers))
    #expect(recipient.account.type == "SPEI")
    answers["rail"] = "ACH"
    #expect(try RecipientForm.recipient(answers)?.account.number?.ending == "6789")
  }

  @Test func `a company has one name, and says what it is`() throws {
    var answers = RecipientSample.of("SPEI")
    answers["kind"] = "business"
    #expect(Self.plan.obstacle(in: answers)?.field.name == "company-name")
    answers["company-name"] = "Peña y Hijos"
    let recipient = try #require(try RecipientForm.recipient(answers))
    let body = String(decoding: RecipientOrder(recipient).body, as: UTF8.self)
    #expect(body.contains(#""type":"business","company_name":"Peña y Hijos""#))
  }

  @Test func `who names a document has to give all of it`() throws {
    var answers = RecipientSample.of("SWIFT")
    answers["document"] = "passport"
    #expect(Self.plan.obstacle(in: answers)?.field.name == "document-number")
    answers["document-number"] = "G1234567"
    #expect(Self.plan.obstacle(in: answers)?.field.name == "document-country")
    answers["document-country"] = "MX"
    let recipient = try #require(try RecipientForm.recipient(answers))
    let body = String(decoding: RecipientOrder(recipient).body, as: UTF8.self)
    #expect(
      body.contains(
        #""doc_type":"passport","doc_number":"G1234567","doc_country_code":"MX""#
      )
    )
  }

  @Test func `a token is offered on those chains alone where Kira takes it`() throws {
    var answers = RecipientSample.of("WALLET")
    answers["network"] = "tron"
    let obstacle = try #require(Self.plan.obstacle(in: answers))
    #expect(obstacle.field.name == "network")
    #expect(obstacle.verdict == .misfit("one of: solana, polygon"))
  }

  @Test func `no social security number can be given`() {
    let fields = Self.plan.fields(for: RecipientSample.of("ACH"))
    guard case .choice(let choices)? = fields.first(where: { $0.name == "document" })?.kind else {
      Issue.record("no choice of documents")
      return
    }
    #expect(choices.map(\.word) == ["id", "dni", "passport", "ein"])
  }

  @Test func `an objection to the whole finds its field`() {
    for (place, name): (String, FieldName) in [
      ("account.bank_address.city", "bank-city"), ("address.city", "city"), ("phone", "phone"),
      ("account.doc_number", "document-number"),
    ] {
      #expect(RecipientForm.field(of: RequestFault(field: place, reason: "why")) == name)
    }
    #expect(RecipientForm.field(of: RequestFault(field: "metadata", reason: "why")) == nil)
  }

  @Test func `of a number that is too short to show four, the last two are typed`() throws {
    var answers = RecipientSample.of("SWIFT")
    answers["account-number"] = "12345"
    #expect(RecipientForm.ending(answers) == "45")
  }
}
