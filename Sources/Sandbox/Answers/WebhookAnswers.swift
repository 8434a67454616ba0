import HTTPMessage

/// `POST /webhooks/register`: another stack, with words and an envelope of its own.
enum WebhookAnswers {
  static func register(_ call: inout Call) throws(Answer) -> Answer {
    guard let body = JSONTree(call.request.body), body.members != nil else {
      throw refusal([Fault("body", "JSON decode error", "json_invalid")])
    }
    let faults = faults(in: body)
    guard faults.isEmpty else { throw refusal(faults) }
    // Any client may be named. The last registration of each one wins, and only ours is heard.
    if body["client_uuid"]?.text == call.credentials.clientID,
      let address = body["webhook_url"]?.text
    {
      let secret = body.given("secret")?.text
      call.tenant.ledger.webhook = WebhookRegistration(address: address, secret: secret)
    }
    return .done { $0.field("message", "Webhook registered successfully") }
  }

  private struct Fault {
    let place: String
    let words: String
    let type: String

    init(_ place: String, _ words: String, _ type: String) {
      self.place = place
      self.words = words
      self.type = type
    }
  }

  private static func faults(in body: JSONTree) -> [Fault] {
    var faults: [Fault] = []
    for name in ["client_uuid", "webhook_url"] {
      switch body[name] {
      case nil: faults.append(Fault(name, "Field required", "missing"))
      case .text: break
      default: faults.append(Fault(name, "Input should be a valid string", "string_type"))
      }
    }
    if let client = body["client_uuid"]?.text, uuidHalves(client) == nil {
      faults.append(Fault("client_uuid", "Input should be a valid UUID", "uuid_parsing"))
    }
    if let address = body["webhook_url"]?.text, let fault = fault(inAddress: address) {
      faults.append(fault)
    }
    if let secret = body.given("secret") {
      let words = "String should have at least 5 characters"
      if secret.text == nil {
        faults.append(Fault("secret", "Input should be a valid string", "string_type"))
      } else if secret.text?.count ?? 0 < 5 {
        faults.append(Fault("secret", words, "string_too_short"))
      }
    }
    return faults
  }

  /// Nothing but the scheme is looked at: any host will do, this one too.
  private static func fault(inAddress address: String) -> Fault? {
    guard address.contains("://") else {
      let words = "Input should be a valid URL, relative URL without a base"
      return Fault("webhook_url", words, "url_parsing")
    }
    guard ["http://", "https://"].contains(where: address.lowercased().hasPrefix) else {
      return Fault("webhook_url", "URL scheme should be 'http' or 'https'", "url_scheme")
    }
    return nil
  }

  private static func refusal(_ faults: [Fault]) -> Answer {
    Answer(status: 400) { json in
      json.array("data", faults) { json, fault in
        json.object { json in
          json.field("loc", fault.place)
          json.field("msg", fault.words)
          json.field("type", fault.type)
        }
      }
      json.field("message", "ERROR-V001: Validation Error")
    }
  }
}
