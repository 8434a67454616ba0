import HTTPMessage
import JSONText
import Kira
import Testing

@testable import KiraAPI

/// The quirks of users, of setting up and of the questions of banks.
func isUserQuirkCopedWith(_ quirk: Quirk, _ response: HTTPResponse) throws -> Bool {
  switch quirk {
  case .yesNoAreWords, .metadataIsText, .industryIsAList, .updatesAreStrict, .peopleMergeByEmail,
    .silenceOnFundsRejects, .addressIsRenamed, .verificationModeIsDisputed:
    return try isWritten(quirk, response)
  case .userRowsAreSlim, .countriesComeAsTheyWent, .triggerIsSaidOnceOnly, .filesComeBackAsLinks,
    .statusesContradict, .unsupportedReasonInsteadOfFields, .newUsersHaveNoProducts:
    return try isReadOfUsers(quirk, response)
  case .verificationLinkHasManyNames, .reissueIgnoresOtherBytes, .livenessComesTooEarly:
    return try isVerified(quirk, response)
  case .answersAreRefusedByItem, .withdrawnRequestsAreUnknown:
    return isExplainedOfRequests(quirk, response)
  default: return try isSetUp(quirk, response)
  }
}

private func isWritten(_ quirk: Quirk, _ response: HTTPResponse) throws -> Bool {
  let problem = Users.get(Identifier("u")).problem(in: response)
  var individual = IndividualProfile()
  var business = BusinessProfile()
  switch quirk {
  case .yesNoAreWords:
    individual.additional.hasUSBankAccount = .no
    return problem?.fields.first?.path == "additional_info.has_us_bank_account"
      && individual.text == #"{"additional_info":{"has_us_bank_account":"no"}}"#
  case .metadataIsText:
    individual.metadata = ["vip": "true"]
    return problem?.fields.first?.path == "metadata.vip"
      && individual.text == #"{"metadata":{"vip":"true"}}"#
  case .industryIsAList:
    business.industries = [try Industry("accommodation")]
    return problem?.fields.first?.path == "business_industry"
      && business.text == #"{"business_industry":["accommodation"]}"#
  case .updatesAreStrict:
    let new = try NewIndividual(IndividualProfile.sample, terms: NewUserTerms(externalID: "e"))
    let change = try UserChange(new.profile)
    return problem?.kind == .invalid && new.body["external_id"] != nil
      && change.body["external_id"] == nil && change.body["type"] == nil
  case .peopleMergeByEmail:
    business.people = [AssociatedPerson(firstName: "Test", lastName: "Signer")]
    let answer = try Users.update(Identifier("u"), .sample).answer(in: response)
    return answer.updatedFields == ["associated_persons"]
      && throwsFault { _ = try UserChange(business) }
  case .verificationModeIsDisputed:
    let terms = NewUserTerms(verification: .link(returningTo: nil))
    let new = try NewIndividual(.sample, terms: terms)
    let answer = try Users.create(new, key: .sample).answer(in: response)
    return answer.verificationLink != nil
      && new.cautions.contains { $0.field == "verification_mode" }
  case .silenceOnFundsRejects:
    return try Users.get(Identifier("u")).answer(in: response).value.status.state == .rejected
      && NewIndividual(IndividualProfile.sample).cautions.contains { $0.field == "source_of_funds" }
  default:
    individual.address.street = "Av. Reforma 123"
    let user = try Users.get(Identifier("u")).answer(in: response)
    let facts = particulars(of: .user, raw: user.raw).facts
    return individual.text == #"{"address_street":"Av. Reforma 123"}"#
      && facts.contains { $0.label == "State" && $0.value == "CDMX" }
  }
}

private func isReadOfUsers(_ quirk: Quirk, _ response: HTTPResponse) throws -> Bool {
  let list = Users.list(PageNumber(1))
  let alone = Users.get(Identifier("u"))
  let written = Users.update(Identifier("u"), try .sample)
  switch quirk {
  case .userRowsAreSlim: return try list.answer(in: response).items.first?.value.products == nil
  case .countriesComeAsTheyWent:
    return try list.answer(in: response).items.map(\.value.country) == ["US", "USA"]
  case .triggerIsSaidOnceOnly:
    return try written.answer(in: response).verificationTriggered == nil
  case .filesComeBackAsLinks:
    let answer = try written.answer(in: response)
    let text = String(decoding: answer.item.raw, as: UTF8.self)
    return answer.files.map(\.name) == ["front.jpg"] && answer.files.first?.link != nil
      && !text.contains("https") && !"\(answer)".contains("https")
  case .statusesContradict:
    let user = try alone.answer(in: response).value
    return user.status.state == .verified && user.verificationStatus == "in_review"
  case .unsupportedReasonInsteadOfFields:
    let product = try alone.answer(in: response).value.products?.first
    return product?.unsupportedReason == "enhanced_due_diligence_required"
      && product?.missing == []
  default:
    let answer = try written.answer(in: response)
    return answer.item.value.products == [] && answer.verificationTriggered == true
  }
}

private func isVerified(_ quirk: Quirk, _ response: HTTPResponse) throws -> Bool {
  let key = IdempotencyKey(randomBytes: Array(repeating: 7, count: 16))
  let again = Users.verifyAgain(Identifier("u"), by: .embeddedLink(returningTo: nil), key: key)
  switch quirk {
  case .verificationLinkHasManyNames:
    let answer = try again.answer(in: response)
    return answer.link?.revealed().text.hasSuffix("44444444") == true
      && answer.status == "not_started"
  case .reissueIgnoresOtherBytes:
    let replay = Endpoint.Replay(.firstAnswer, otherBytes: .firstAnswer)
    return try again.answer(in: response).id.text.hasPrefix("2222")
      && Endpoint.verifyAgain.keying == .idempotent(replay)
  default:
    let problem = Users.livenessLinks(for: Identifier("u")).problem(in: response)
    return problem?.kind == .invalid
      && problem?.meaning == "Liveness is asked for only while a verification runs."
  }
}

private func isExplainedOfRequests(_ quirk: Quirk, _ response: HTTPResponse) -> Bool {
  let problem = InformationRequests.get(Identifier("r")).problem(in: response)
  return quirk == .answersAreRefusedByItem
    ? problem?.fields == [.init("item-1", "EIN format is invalid")]
    : problem?.kind == .notFound && problem?.meaning.contains("took its questions back") == true
}

private func isSetUp(_ quirk: Quirk, _ response: HTTPResponse) throws -> Bool {
  let client = try ClientID("550e8400-e29b-41d4-a716-446655440000")
  let registration = WebhookRegistration(
    client: client,
    address: try WebhookRegistration.address("https://example.com/hook"),
    secret: nil
  )
  switch quirk {
  case .upgradeNamesItsTarget:
    let question = try VersionPin.move(to: .current)
    return question.problem(in: response)?.fields.first?.path == "target_version"
      && question.request.text == #"{"target_version":"2026-04-14"}"#
  case .configurationIsWrappedInSuccess:
    let answer = try ClientConfiguration.question(of: client).answer(in: response).value
    return answer.wallet?.network == "solana" && answer.vault == nil
      && answer.authorizedBanks == ["portage", "zenus"]
  case .codeIsSentOrSuccessful:
    let question = SentCode.send(to: .client(client))
    return try question.answer(in: response).isSent && question.answer(to: #"{"sent":true}"#).isSent
  case .registeringOverwrites:
    let message = try registration.question.answer(in: response).message
    return message == "Webhook registered successfully"
  case .clientIsUUIDWhenRegistering:
    return registration.question.request.text.hasPrefix(#"{"client_uuid":"550e8400"#)
      && registration.question.problem(in: response)?.fields.first?.path == "client_uuid"
  case .feeProfilesHoldRatios:
    let schedule = try FeeSchedule.question().answer(in: response).value
    return schedule.profiles.first?.kiraFee.percent == "0.25 %"
  case .postalCodesAreRubyPatterns:
    let countries = try Countries.question().answer(in: response)
    return countries.country(alpha3: "afg")?.postalCodePattern == #"\A\d{4}\Z"#
  case .onlyColombiaHasBanks:
    let problem = try Bank.list(in: "CO").problem(in: response)
    return problem?.fields.first?.path == "country_code"
      && throwsFault { _ = try Bank.list(in: "MX") }
  default:
    Issue.record("no one knows how \(quirk) is coped with")
    return false
  }
}

private func throwsFault(_ work: () throws -> Void) -> Bool {
  (try? work()) == nil
}
