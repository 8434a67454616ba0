@testable import Sandbox

/// Bodies that `POST /v1/recipients` takes, one of every kind of account.
enum RecipientBodies {
  private static let address =
    #"{"street_name":"Av. Insurgentes 100","city":"Mexico City","state":"CDMX","#
    + #""postal_code":"06600","country":"MX"}"#
  private static let person =
    #""first_name":"Maria","last_name":"Gonzalez","email":"maria@example.com","#
    + #""phone":"+5215512345678","address":\#(address)"#
  private static let domestic =
    #""routing_number":"021000089","account_number":"000123456789","type":"checking","#
    + #""bank_name":"Test US Bank N.A.""#
  private static let paper = #""doc_type":"id","doc_number":"FAKE000000""#

  static func body(of user: String, _ account: String) -> String {
    #"{"user_id":"\#(user)",\#(person),"account":{\#(account)}}"#
  }

  static let ach =
    #""account_type":"ACH",\#(domestic),"bank_address":"1 Bank Plaza",\#(paper)"#
  static let wire =
    #""account_type":"WIRE",\#(domestic),"bank_address":\#(address),\#(paper)"#
  static let instant =
    #""account_type":"INSTANT_PAY",\#(domestic),"bank_address":"1 Bank Plaza",\#(paper)"#
  static let swift =
    #""account_type":"SWIFT","bank_name":"Banco de Mexico","account_number":"012345678901234567","#
    + #""swift_code":"BNMXMXMM","bank_address":\#(address)"#
  static let wallet =
    #""account_type":"WALLET","token":"USDT","network":"tron","#
    + #""address":"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t""#
  static let spei =
    #""account_type":"SPEI","clabe":"012345678901234567","bank_name":"BBVA","doc_type":"rfc","#
    + #""doc_number":"GOML900515AB1","doc_country_code":"US","country":"US""#

  private static func regional(_ name: String, _ rest: String) -> String {
    #""account_type":"\#(name)","account_number":"00012345678901234567","bank_code":"\#(rest)"#
  }

  /// What the wire has been seen to take.
  static let accepted = [
    "ACH": ach, "WIRE": wire, "INSTANT_PAY": instant, "SWIFT": swift, "WALLET": wallet,
    "SPEI": spei, "PSE": regional("PSE", #"049""#),
    "BRL": #""account_type":"BRL","account_number":"1","pix_key_type":"email","pix_key":"a@b.br","#
      + #""city":"Rio","doc_type":"cpf","doc_country_code":"BR""#,
    "CRC": #""account_type":"CRC","account_number":"0123456789012345678901","bank_name":"BCR","#
      + #""doc_type":"ci","doc_country_code":"CR""#,
    "GTQ": regional("GTQ", #"001","doc_type":"dpi""#),
    "SVUSD": regional("SVUSD", #"001","doc_type":"dui""#),
    "USD": #""account_type":"USD","account_number":"1234","bank_name":"First","#
      + #""bank_address":"1 Bank Plaza""#,
  ]

  /// What nobody has found a bank for.
  static let withoutBank = [
    "ARS": ("AR", regional("ARS", #"X","doc_number":"20123456789""#)),
    "CLP": ("CL", regional("CLP", #"X","type":"Cuenta Vista""#)),
    "DOP": ("DO", regional("DOP", #"X""#)), "ECUSD": ("EC", regional("ECUSD", #"X""#)),
    "PAUSD": ("PA", regional("PAUSD", #"X""#)), "PEN": ("PE", regional("PEN", #"X""#)),
    "PEUSD": ("PE", regional("PEUSD", #"X""#)), "PYG": ("PY", regional("PYG", #"X""#)),
    "UYU": ("UY", regional("UYU", #"X""#)), "PSE": ("CO", regional("PSE", #"X""#)),
  ]
}
