import HTTPMessage
import JSONText
import Kira
import Testing

@testable import KiraAPI

struct RequestValueTests {
  @Test(arguments: ["MX", "MEXI", "M3X", "MÉX", ""])
  func `a country has three letters`(letters: String) {
    #expect(fault { _ = try Alpha3Code(letters) }?.field == "address_country")
  }

  @Test func `small letters are taken for large ones`() throws {
    #expect(try Alpha3Code("mex").letters == "MEX")
  }

  @Test(arguments: [
    "ana", "@example.com", "a@b", "a@b@c.d", "a b@c.de", "a@.de", "a@b.", "a@b\n.c",
  ])
  func `what is no e-mail address is refused`(text: String) {
    #expect(fault { _ = try EmailAddress(text) }?.field == "email")
  }

  @Test(arguments: ["525512345678", "+52 55 1234", "+", "+0123456789", "+1234567890123456"])
  func `what nobody can dial is refused`(text: String) {
    #expect(fault { _ = try PhoneNumber(text) }?.field == "phone")
  }

  @Test(arguments: [
    "example.com", "ftp://example.com", "https://", "http://example.com", "https:///x",
  ])
  func `an address on the web has a scheme that is allowed`(text: String) {
    #expect(fault { _ = try WebAddress(text, field: "redirect_uri") }?.field == "redirect_uri")
  }

  @Test(arguments: [
    "", "42", "550e8400-e29b-41d4-a716-44665544000", "550e8400e29b41d4a716446655440000",
  ])
  func `a client is known by a UUID`(text: String) {
    #expect(fault { _ = try ClientID(text) }?.field == "client_id")
  }

  @Test(arguments: ["12345678", "1234567890", "12-34567", "222 22 2222", "22222222x", ""])
  func `numbers of the USA have nine digits`(text: String) {
    #expect(fault { _ = try SocialSecurityNumber(text) }?.field == "ssn")
    #expect(fault { _ = try EmployerNumber(text) }?.field == "ein")
  }

  @Test(arguments: [
    "1990-02-31", "1990-5-15", "15-05-1990", "1990-05-15T00:00:00Z", "199x-05-15", "",
  ])
  func `a day is in the calendar`(text: String) {
    #expect(fault { _ = try CalendarDate(text, field: "birth_date") }?.field == "birth_date")
  }

  @Test func `a day is read as it is sent`() throws {
    #expect(try CalendarDate("1990-05-15", field: "birth_date").text == "1990-05-15")
  }

  @Test(
    arguments: zip(
      ["", "f", "fo", "foo", "foob", "fooba", "foobar"],
      ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"]
    )
  )
  func `files are written in base 64`(plain: String, coded: String) throws {
    guard !plain.isEmpty else {
      #expect(fault { _ = try FileContent(.png, [], field: "file") }?.field == "file")
      return
    }
    let content = try FileContent(.png, Array(plain.utf8), field: "file")

    #expect(content.address == "data:image/png;base64,\(coded)")
    #expect("\(content)" == "····")
  }
}

struct IdentifyingDocumentTests {
  @Test func `a document shows both its sides`() throws {
    let front = DocumentPhoto(.front, .file(try FileContent(.jpeg, [0xFF], field: "file")))
    let back = DocumentPhoto(.back, .address(try WebAddress("https://a.b/c.jpg", field: "file")))

    let document = try license([front, back])

    #expect(
      String(decoding: document.body.compact, as: UTF8.self)
        == #"{"type":"drivers_license","issuing_country":"USA","number":"D1","documents":["#
        + #"{"type":"front","file":"data:image/jpeg;base64,/w=="},"#
        + #"{"type":"back","file":"https://a.b/c.jpg"}]}"#
    )
  }

  @Test func `a photo of the front alone is enough for a passport only`() throws {
    let front = DocumentPhoto(.front, .file(try FileContent(.jpeg, [0xFF], field: "file")))

    #expect(fault { _ = try license([front]) }?.reason == "the photo of the back is missing")
    #expect(
      fault {
        _ = try IdentifyingDocument(.passport, of: .usa, number: Sensitive("1"), photos: [front])
      } == nil
    )
  }

  @Test func `each side is shown once, the front among them`() throws {
    let back = DocumentPhoto(.back, .file(try FileContent(.jpeg, [0xFF], field: "file")))

    #expect(fault { _ = try license([back]) }?.reason == "the photo of the front is missing")
    #expect(fault { _ = try license([back, back]) }?.reason == "one photo of each side")
  }

  @Test func `a document has a number, and a day on which it ends`() {
    #expect(
      fault { _ = try IdentifyingDocument(.visa, of: .usa, number: Sensitive("")) }?.field
        == "identifying_information.number"
    )
    #expect(
      fault {
        _ = try IdentifyingDocument(
          .visa,
          of: .usa,
          number: Sensitive("1"),
          expiration: CalendarDate(year: 2030, month: 13, day: 1)
        )
      }?.field == "identifying_information.expiration"
    )
  }

  @Test func `a tax number is a number alone`() throws {
    let number = try TaxNumber(.taxID, of: .usa, number: Sensitive("900000000"))

    #expect(
      String(decoding: IdentifyingItem.taxNumber(number).body.compact, as: UTF8.self)
        == #"{"type":"tax_id","issuing_country":"USA","number":"900000000"}"#
    )
    #expect(fault { _ = try TaxNumber(.rfc, of: .usa, number: Sensitive("")) } != nil)
  }

  private func license(_ photos: [DocumentPhoto]) throws -> IdentifyingDocument {
    try IdentifyingDocument(.driversLicense, of: .usa, number: Sensitive("D1"), photos: photos)
  }
}
