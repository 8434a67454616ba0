/// The banks of the only country whose banks can be asked for, each after its code.
enum ColombianBanks {
  static let all = text.split(separator: "\n").map { line in
    (code: String(line.prefix(3)), name: String(line.dropFirst(4)))
  }

  private static let text = """
    001 Banco de Bogota
    002 Banco Popular
    006 Banco Itau Corpbanca Colombia s.a.
    007 Bancolombia
    009 Citibank Colombia
    012 Banco GNB Sudameris
    013 BBVA Colombia
    014 Itau
    019 Scotiabank Colpatria
    023 Banco de Occidente
    031 Bancoldex
    032 Banco Caja Social
    040 Banco Agrario de Colombia
    047 Banco Mundo Mujer
    049 Bancamia s.a.
    051 Davivienda
    052 Banco AV Villas
    053 Banco W
    058 Banco Credifinanciera
    060 Banco Pichincha
    061 Bancoomeva
    062 Banco Falabella
    063 Banco Finandina
    065 Banco Santander de Negocios Colombia
    066 Banco Cooperativo Coopcentral
    067 Mibanco s.a.
    069 Banco Serfinanza
    070 Lulo Bank
    071 J.P. Morgan Colombia
    097 Dale
    121 Financiera Juriscoop
    151 Rappipay
    283 CFA Cooperativa Financiera
    289 Cotrafa
    291 Coofinep Cooperativa Financiera
    292 Confiar Cooperativa Financiera
    303 Banco Unión
    370 Coltefinanciera
    507 Nequi
    551 Daviplata
    637 Iris
    801 Movii s.a.
    809 Nu
    """
}
