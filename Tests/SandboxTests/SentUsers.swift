import Foundation
import HTTPMessage

@testable import Sandbox

/// Bodies that are sent as a user, and what comes back, for tests to take apart.
enum SentUsers {
  static let photo =
    "data:image/jpeg;base64," + String(repeating: "/9j4", count: 500)

  /// International, with all that the ACT account wants.
  static let maria: [String: any Sendable] = [
    "type": "individual", "verification_mode": "automatic", "first_name": "Maria",
    "last_name": "Gonzalez", "birth_date": "1990-05-15", "email": "maria@example.com",
    "phone": "+525512345678", "nationality": "MEX", "address_street": "Av. Reforma 123",
    "address_city": "Ciudad de Mexico", "address_state": "CDMX", "address_zip_code": "06600",
    "address_country": "MEX", "document_type": "passport", "document_number": "G12345678",
    "document_country": "MEX", "immigration_status": "Non-Resident of U.S.",
    "employment_status": "employed", "current_employer": "Self", "occupation": "engineer",
    "identifying_information": [
      [
        "type": "passport", "issuing_country": "MEX", "number": "G12345678",
        "expiration": "2030-05-15",
      ]
    ],
    "additional_info": ["has_us_bank_account": "no", "has_denied_bank_account": "no"],
    "account_purpose": "receive_payments", "source_of_funds": "salary",
  ]

  /// As little as was recorded of a business.
  static let firm: [String: any Sendable] = [
    "type": "business", "business_legal_name": "Test Corp", "email": "ops@example.com",
    "ein": "12-3456789", "address_country": "USA",
    "associated_persons": [
      [
        "ssn": "000-00-0000", "is_signer": true, "last_name": "Signer",
        "birth_date": "1975-08-22", "first_name": "Test", "nationality": "USA",
        "has_ownership": true, "ownership_percentage": 100,
      ] as [String: any Sendable]
    ],
  ]

  static func text(_ fields: [String: any Sendable]) -> String {
    let bytes = try? JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys])
    return String(decoding: bytes ?? Foundation.Data(), as: UTF8.self)
  }
}

extension [String: any Sendable] {
  func with(_ name: String, _ value: (any Sendable)?) -> [String: any Sendable] {
    var fields = self
    fields[name] = value
    return fields
  }
}

extension HTTPResponse {
  var fields: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Foundation.Data(body)) as? [String: Any]) ?? [:]
  }

  func field(_ name: String) -> String? { fields[name] as? String }
}

extension Visitor {
  init(_ dialect: Dialect.Name) { self.init(TenantOptions(dialect: dialect)) }

  mutating func send(
    _ method: String,
    _ path: String,
    _ fields: [String: any Sendable],
    key: Int? = nil
  ) -> HTTPResponse {
    send(method, path, text: SentUsers.text(fields), key: key)
  }

  mutating func send(
    _ method: String,
    _ path: String,
    text: String,
    key: Int? = nil
  ) -> HTTPResponse {
    let token = Token(seed: 7, clientID: sandbox.credentials.clientID)
      .text(issuedAt: now, lasting: 3_600)
    var headers = [
      Field("x-api-key", sandbox.credentials.apiKey), Field("authorization", "Bearer \(token)"),
    ]
    if let key {
      headers.append(Field("Idempotency-Key", uuidText(high: 0x4000, low: UInt64(key))))
    }
    return ask(method, path, headers: headers, body: text)
  }

  /// The id of a user that this makes.
  mutating func join(_ fields: [String: any Sendable], key: Int = 1) -> String {
    send("POST", "/v1/users", fields, key: key).field("id") ?? ""
  }
}
