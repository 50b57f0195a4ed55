"""Languages in Latin script: how each says that only English is understood, and words that tell it from English."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Language:
    """sorry: "I only understand English so far." in it. own: words that tell it from English. small: words that count
    beside those, but stand in names too ("Los Angeles") or mean something in English ("die").
    """

    sorry: str
    own: str = ""
    small: str = ""


LATIN: dict[str, Language] = {
    "de": Language(
        sorry="Ich verstehe bisher nur Englisch.",
        own="""
        ich du wir mach mache macht bitte danke kannst könntest soll sollte sollen möchte will werden wird ist
        sind nicht kein keine ein eine einen einem einer und oder aber auch noch mehr weniger etwas bisschen
        größer kleiner heller dunkler rote roter rotes roten blau blaue blauer blaues grün grüne grüner grünes
        gelb gelbe schwarz schwarze weiß weiße bild foto hund hunde katze haus baum bäume himmel hintergrund
        mann frau füge hinzu entferne entfernen lösche lösch ändere ändern ersetze verschiebe dreh färbe weg
        zurück wie geht kann mit für auf nach links rechts zum beim unscharf schärfer wärmer heißt guten hallo
        nein setz gib lass rückgängig erhöhe verringere nacht tag schnee regen wolken pferd lila gefällt
        gefallen passt rahmen schneide zuschneiden spiegeln helligkeit kontraste sättigung sonne mond größe
        klein dunkel anders besser schön farbe farben hemd haare alles unter neben statt anstatt tausche
        brille rückwärts hilfe
        """,
        small="""
        der die das den dem des im in an am so es man was war hat von zu bald rot hell auto hand hut blume vogel
        ja fenster linke rechte
        """,
    ),
    "fr": Language(
        sorry="Pour l'instant, je ne comprends que l'anglais.",
        own="""
        je tu vous nous est sont une merci bonjour salut voiture chien chat arbre maison ciel fond homme femme
        rouge bleu bleue vert verte jaune noir noire blanc blanche plus moins grand petit petite grande clair
        claire sombre trop rends rend mets mettre ajoute ajouter ajoutez enlève enlever enlevez supprime
        supprimer change changez remplace remplacer déplace efface effacer fais faire peux pouvez voudrais veux
        avec dans sur sous sans pas très gauche droite plaît s'il et ou aussi couleur chapeau oiseau fleur
        comment qu'est-ce c'est qui quoi où rendre transforme tourne rajoute peux-tu pouvez-vous retire retirer
        agrandis annule annuler augmente augmenter réduis réduire nuit jour neige pluie nuages soleil lune
        cheval n'aime aime violet marron mieux moyen coupe recadre tourner lumière luminosité netteté contraste
        contrastes flou cheveux chemise lunettes tout tous dessous derrière devant encore refais aide autre
        girafe couleurs ton ta es suis doit
        """,
        small="le la les un de du des au aux à en l d j qu que non oui image photo te sa son mon ce bon",
    ),
    "es": Language(
        sorry="Por ahora solo entiendo inglés.",
        own="""
        yo tú está es son una gracias hola coche carro perro gato árbol casa cielo fondo hombre mujer rojo roja
        azul verde amarillo negro negra blanco blanca más menos grande pequeño pequeña claro oscuro oscura muy
        pon poner añade añadir agrega agregar quita quitar borra borrar elimina eliminar cambia cambiar
        reemplaza mueve haz hacer hazlo ponle puedes quiero quisiera con por favor para sobre sin izquierda
        derecha color sombrero pájaro flor imagen foto qué cómo sea ahora también algo poco ponlo convierte gira
        pinta deshacer deshaz aumenta aumentar reduce reducir noche día nieve lluvia nubes luna caballo gusta
        gustaría morado marrón gris naranja mejor peor recorta recortar brillo contraste nitidez borroso pelo
        camisa gafas todo todos todas debajo detrás delante otro otra otros ayuda jirafa colores estoy debe
        vuelve atrás dibuja escribe
        """,
        small="el la los las un de del en a y o al no lo le su mi que se",
    ),
    "it": Language(
        sorry="Per ora capisco solo l'inglese.",
        own="""
        sono è una uno grazie ciao macchina cane gatto albero casa cielo sfondo uomo donna rosso rossa blu verde
        giallo nero nera bianco bianca più meno grande piccolo chiaro chiara scuro scura molto metti mettere
        aggiungi aggiungere togli togliere cancella rimuovi elimina cambia cambiare sostituisci sposta rendi
        rendere fai fare puoi vorrei voglio con per favore sopra senza sinistra destra colore cappello uccello
        fiore immagine foto come che cosa anche poco troppo sulla nella della dello degli buongiorno trasforma
        gira annulla annullare aumenta aumentare riduci ridurre notte giorno neve pioggia nuvole luna cavallo
        piace viola marrone grigio arancione meglio ritaglia luminosità contrasto nitidezza sfocato sfoca
        capelli camicia occhiali tutto tutti sotto dietro davanti posto altro altra aiuto giraffa colori
        diventare deve torna indietro disegna scrivi
        """,
        small="il lo la al i gli le un di del da in a e o non si mi",
    ),
    "pt": Language(
        sorry="Por enquanto, só entendo inglês.",
        own="""
        eu você é uma obrigado obrigada olá carro cachorro cão gato árvore casa céu fundo homem mulher
        vermelho vermelha azul verde amarelo preto preta branco branca mais menos grande maior menor pequeno
        claro clara escuro escura muito coloque colocar ponha adicione adicionar acrescente tire tira tirar
        remova remover apague apagar mude mudar muda troque mova faça fazer deixe deixa deixar pode quero queria
        gostaria com por favor para sobre sem esquerda direita cor chapéu pássaro flor imagem foto como também
        pouco não agora transforme desfazer desfaça desfaz aumente aumentar reduza reduzir diminua noite dia
        neve chuva nuvens lua cavalo gostei gosto roxo roxa marrom cinza laranja melhor pior recorte recortar
        brilho contraste nitidez desfocado cabelo camisa óculos tudo todos debaixo atrás frente outro outra
        ajuda girafa cores deve volta voltar põe pôr desenhe escreva passarinho passarinhos
        """,
        small="o são a os as um de do da dos das em no na e ou ao à que se",
    ),
    "nl": Language(
        sorry="Ik begrijp voorlopig alleen Engels.",
        own="""
        ik jij je het een maak dank bedankt graag alsjeblieft hond kat huis boom lucht achtergrond vrouw rood
        rode blauw blauwe blauwer groen groene geel gele zwart zwarte wit witte meer minder groter kleiner
        lichter donkerder voeg toe verwijder verwijderen verander veranderen vervang verplaats haal weg zet kun
        kan kunt wil zou niet geen en ook nog naar van met voor op links rechts kleur vogel bloem foto plaatje
        wat hoe maken bruine wordt ongedaan verhoog verlaag nacht sneeuw regen wolken zon maan paard paars
        paarse bruin oranje grijs beter mooi mooier bijsnijden helderheid scherper warmer haar overhemd bril
        alles onder achter naast doe erbij andere hulp giraf kleuren moet terug teken schrijf wissel vind leuk
        wazig
        """,
        small="de auto in is dit dat die man hoed te den der",
    ),
    "sv": Language(
        sorry="Jag förstår bara engelska än så länge.",
        own="""
        jag är och inte en ett tack snälla gör göra bilen hunden katten katt hund huset trädet träd himlen
        bakgrunden mannen kvinnan röd röda rött blå blåare grön gröna gul svart vit vita mer mindre större
        mörkare ljusare lägg ta bort ändra byt flytta ersätt kan kunde vill ha med på från vänster höger färgen
        färg hatt fågel blomma bilden det lite mycket hej vad hur ångra öka minska natt snö regn moln sol måne
        häst hästen lila brun orange grå bättre beskär ljusstyrka skarpare varmare hår skjorta glasögon allt
        under bakom framför andra annan hjälp giraff färger ska måste tillbaka rita skriv gillar suddig
        """,
        small="den de du bil man till för i av",
    ),
    "da": Language(
        sorry="Jeg forstår kun engelsk indtil videre.",
        own="""
        jeg er og ikke en et tak venligst gør gøre gjør gjøre bilen hunden hund katten kat katt huset træet
        himlen himmelen baggrunden bakgrunnen manden mannen kvinden rød røde rødt blå blåere grøn grønn gul sort
        svart hvid hvit mere mindre større mørkere lysere tilføj legg læg fjern ændre endre skift bytt flyt
        flytt erstat kan vil ha gerne med på til fra venstre højre høyre farven fargen hat fugl blomst billedet
        bildet det lidt litt hej hei fortryd angre øg øk nat natt sne snø regn skyer sol måne hest hesten lilla
        brun bedre beskær beskjær lysstyrke skarpere varmere hår skjorte briller alt bag bak foran anden annen
        hjælp hjelp giraf sjiraff farver farger skal tilbage tilbake tegn skriv slør byt ud
        """,
        small="den de du bil man for i af av som",
    ),
    "pl": Language(
        sorry="Na razie rozumiem tylko angielski.",
        own="""
        jest są nie tak dziękuję dzięki proszę cześć samochód samochodu samochodem pies psa kot kota drzewo dom
        domu niebo tło mężczyzna kobieta czerwony czerwona czerwone niebieski niebieskie zielony zielone żółty
        czarny czarnego biały białe bardziej mniej większy większe mniejszy jaśniejszy ciemniejszy jaśniej
        ciemniej duży mały zmień dodaj usuń zrób zamień przesuń chcę chciałbym możesz czy rozjaśnić zdjęcie
        obraz kolor lewej prawej stronie oraz jako kapelusz ptak kwiat trochę bez żeby cofnij zwiększ zmniejsz
        noc dzień śnieg śniegu deszcz chmury słońce księżyc koń konia fioletowy fioletowe brązowy pomarańczowy
        szary lepiej przytnij jasność ostrość kontrast kontrastu rozmyj włosy koszula okulary wszystko pod obok
        zamiast inny inna pomoc żyrafa żyrafę kolory kolorów więcej podoba narysuj napisz ptaka
        """,
        small="na w z i do po o za to się",
    ),
    "cs": Language(
        sorry="Zatím rozumím jen anglicky.",
        own="""
        je jsou není děkuji díky prosím ahoj pes psa kočka kočku strom dům domu nebe pozadí muž žena červený
        červená červené modrý modré zelený zelené žlutý černý černého bílý bílé více méně větší menší světlejší
        tmavší velký malý změň přidej odstraň smaž udělej nahraď posuň chci chtěl můžeš obrázek fotku barvu
        barva doleva doprava vlevo vpravo klobouk pták květina trochu zesvětlit nebo aby zpět zvyš sniž noc den
        sníh déšť mraky slunce měsíc kůň koně fialový fialová hnědý oranžový šedý lepší ořízni jas ostrost
        kontrast kontrastu rozmaž vlasy košile brýle všechno pod vedle místo jiný jiná pomoc žirafa barvy líbí
        nakresli napiš
        """,
        small="na v s a do po o to se auto",
    ),
    "tr": Language(
        sorry="Şimdilik yalnızca İngilizce anlıyorum.",
        own="""
        bir ve değil teşekkürler teşekkür lütfen merhaba araba arabayı köpek köpeği kedi kediyi ağaç ağacı ev
        evi gökyüzü gökyüzünü arka arkaplanı plan adam kadın kırmızı mavi yeşil sarı siyah beyaz daha büyük
        küçük açık koyu yap ekle kaldır sil değiştir çevir yapar mısın misin istiyorum sola sağa renk rengi
        rengini resmi fotoğrafı şapka kuş çiçek biraz çok olsun için evin artır arttır azalt gece gündüz kar
        yağmur bulut güneş ay at atı mor kahverengi turuncu gri iyi kırp parlaklık kontrast keskinlik bulanık
        saç gömlek gözlük hepsi alt üst yerine diğer yardım zürafa renkler geri fazla sağ sol taşı yaz çiz kuşu
        beğenmedim
        """,
        small="bu o da de",
    ),
    "fi": Language(
        sorry="Toistaiseksi ymmärrän vain englantia.",
        own="""
        on ja ei kiitos hei moi auto autosta autoa koira koiraa koiran kissa kissan puu talo talon taivas
        taivaasta tausta mies nainen punainen punaiseksi sininen siniseksi sinisemmän vihreä vihreäksi keltainen
        musta valkoinen enemmän vähemmän isompi suurempi pienempi kirkkaampi tummempi vaaleampi tee tehdä lisää
        poista vaihda muuta siirrä voitko haluan vasemmalle oikealle väri väriä kuva kuvaa kuvasta hattu lintu
        kukka vähän ole hyvä kumoa peruuta kasvata vähennä yö yötä päivä lunta lumi sade pilvet aurinko kuu
        hevonen hevosen violetti ruskea oranssi harmaa parempi rajaa kirkkaus kontrasti kontrastia terävämpi
        lämpimämpi hiukset paita lasit kaikki alle taakse sijaan toinen apua kirahvi värit takaisin piirrä
        kirjoita pidä pidän
        """,
        small="se",
    ),
    "id": Language(
        sorry="Sejauh ini saya hanya mengerti bahasa Inggris.",
        own="""
        saya kamu dan tidak terima kasih tolong halo mobil mobilnya anjing anjingnya kucing pohon rumah langit
        latar belakang pria wanita merah biru hijau kuning hitam putih lebih kurang besar kecil terang gelap
        buat buatlah jadikan tambah tambahkan hapus hilangkan ubah ganti pindahkan bisa ingin mau sebelah kiri
        kanan warna gambar foto topi burung bunga sedikit menjadi yang dengan itu ini untuk batalkan kurangi
        malam siang salju hujan awan matahari bulan kuda ungu coklat cokelat oranye abu-abu bagus baik potong
        kecerahan kontras tajam rambut kemeja kacamata semua bawah atas lain bantuan jerapah kembali gambarkan
        tulis suka jadi letakkan taruh
        """,
        small="di ke",
    ),
    "vi": Language(
        sorry="Hiện tại tôi chỉ hiểu tiếng Anh.",
        own="""
        làm chiếc màu đỏ cảm ơn xóa xoá lớn hơn thêm một bên trái phải đổi ngôi nhà mèo chó xe trời nền đen
        trắng vàng sáng tối nhỏ bức ảnh hình của này không được giúp tôi muốn thành hoàn tác tăng giảm chuyển
        đêm ngày tuyết mưa mây mặt trăng ngựa tím nâu cam xám cắt tương phản tóc áo kính tất dưới sau trước khác
        """,
        small="cho con xanh trong",
    ),
    "ro": Language(
        sorry="Deocamdată înțeleg doar engleza.",
        own="""
        este sunt nu mulțumesc rog salut mașina mașină câinele câine pisica pisică copac copacul casa casei
        cerul fundal fundalul bărbatul femeia roșu roșie albastru albastră verde galben negru neagră alb albă
        mai mare mic luminos întunecat puțin fă pune adaugă șterge elimină schimbă înlocuiește mută vreau poți
        să faci stânga dreapta culoarea imaginea poza pălărie pasăre floare și cu pe anulează crește mărește
        micșorează redu noapte zi zăpadă ploaie nori soare lună cal calul mov maro portocaliu gri bine taie
        decupează luminozitate contrast contrastul claritate păr cămașă ochelari tot toate sub spate față alt
        altă ajutor girafă culori înapoi desenează scrie mult place
        """,
        small="o un în la de din",
    ),
    "hu": Language(
        sorry="Egyelőre csak angolul értek.",
        own="""
        és nem köszönöm kérlek szia autó autót kutya kutyát macska macskát fa ház házat égbolt háttér férfi nő
        piros pirosra kék kékebb zöld sárga fekete fehér nagyobb kisebb világosabb sötétebb legyen tedd csináld
        add adj hozzá töröld távolítsd változtasd cseréld mozgasd szeretném tudod balra jobbra színét színe szín
        képet kép kalap madár virág egy egyet kicsit meg bal jobb az visszavonás vissza vond növeld csökkentsd
        éjszaka nappal hó havat eső felhők nap hold ló lovat lila barna narancssárga szürke vágd fényerő
        kontraszt kontrasztot élesebb melegebb haj ing szemüveg minden mindent alá mögé helyett másik segítség
        zsiráf színek rajzolj írj több tetszik
        """,
        small="a el fel",
    ),
}

_ENGLISH = """
a an the this that these those it its he she him his her they them their there here i me my you your u we us our one
ones some any all both each every none neither other another same no not yes yeah yep nah nope ok okay please pls
plz thanks thx thank is are was be am do does did can could would should will want wanna gimme lemme let have has
had like need get got give go goes going come on off in at to into of for from by with without and or but so too
very more less much many bit little lot how what why who where when which if than then now again also just only up
down out over under behind left right top bottom middle next make makes made put add adds remove turn change set
move delete erase replace swap take place keep undo forget draw paint write say show try use crop rotate flip blur
sharpen increase decrease raise bring clear fill colour color pant look looks looking style picture photo image
background sky red blue green yellow black white purple brown grey gray pink big bigger small smaller bright
brighter dark darker light lighter dog dogs cat cats car tree house man woman bird person hat sun moon hair shirt
chat fur main sale pour son rot kind tag far tee men vest land arm hand fast hell bald die war grand con si plan
pain coin sort met van den tan tack mild stern blank auto ciao sari comment contrast cores favor sea sin toe ton tot
sub vice vat violet warmer plus per par med orange noir mane mare links luna lite hold halo gore foto boom bag alt
ala adam rita sol reduce yang uber tres stark todo mov cor com doit dia mor cool hey level levels tone
"""
ENGLISH_WORDS = frozenset(_ENGLISH.split())
"""What English requests are made of, and English words that look like another language's."""
