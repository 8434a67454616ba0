/// What a client of the sandbox signs in with; worth nothing anywhere else.
package struct SandboxCredentials: Equatable, Sendable {
  package var apiKey: String
  package var clientID: String
  package var password: String
  package var webhookSecret: String

  package init(apiKey: String, clientID: String, password: String, webhookSecret: String) {
    self.apiKey = apiKey
    self.clientID = clientID
    self.password = password
    self.webhookSecret = webhookSecret
  }

  /// The same seed gives the same credentials, on every machine and at any time.
  package init(seed: UInt64) {
    var dice = Dice(seed: seed, RecordKey(.document, .staged, 0), .role)
    let letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
    self.init(
      apiKey: "sandbox_key_" + dice.letters(28, from: letters),
      clientID: uuidText(
        high: dice.roll() & ~0xF000 | 0x4000,
        low: dice.roll() >> 2 | 0x8000_0000_0000_0000
      ),
      password: "sandbox_password_" + dice.letters(20, from: letters),
      webhookSecret: "sandbox_secret_" + dice.letters(28, from: letters)
    )
  }

  /// Whether a client could sign in with them: its identifier has to be a UUID.
  package var isUsable: Bool { uuidHalves(clientID) != nil }

  /// One line of JSON by which a program that started the sandbox finds it.
  package func announcement(baseURL: String) -> String {
    let line = JSONWriter.object { json in
      json.field("base_url", baseURL)
      json.field("api_key", apiKey)
      json.field("client_id", clientID)
      json.field("password", password)
      json.field("webhook_secret", webhookSecret)
    }
    return String(decoding: line, as: UTF8.self)
  }
}
