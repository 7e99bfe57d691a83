<?php
// Signs as the gateways' documents say. In: one JSON list of {rule, fields} with the key on the first line.
// Out: one JSON list of signatures.

function kept(array $fields, array $omit, callable $keep): string
{
    $fields = array_filter(array_diff_key($fields, array_flip($omit)), $keep);
    ksort($fields, SORT_STRING);
    $pairs = [];
    foreach ($fields as $name => $value) {
        $pairs[] = "$name=$value";
    }
    return implode('&', $pairs);
}

$notEmpty = fn($value) => $value !== '';
$notZero = fn($value) => !empty($value);
$eoopay = ['pay_md5sign', 'sign', 'pays_md5sign'];
$deposit = ['pay_memberid', 'pay_orderid', 'pay_applydate', 'pay_bankcode', 'pay_notifyurl',
    'pay_callbackurl', 'pay_userid', 'pay_amount'];

$key = json_decode(fgets(STDIN), true, 512, JSON_THROW_ON_ERROR);
$upper = fn($text) => strtoupper(md5($text . '&key=' . $key['secret']));
// read once: reading it takes longer than signing
$privateKey = openssl_pkey_get_private($key['privateKey']);
$rsa = function ($text, $algorithm) use ($privateKey) {
    openssl_sign($text, $signature, $privateKey, $algorithm);
    return base64_encode($signature);
};

$signatures = [];
foreach (json_decode(fgets(STDIN), true, 512, JSON_THROW_ON_ERROR) as $case) {
    // a name of digits alone becomes a number in PHP; it sorts as text all the same
    $fields = $case['fields'];
    $signatures[] = match ($case['rule']) {
        'eoopay listed' => $upper(kept(array_intersect_key($fields, array_flip($deposit)), $eoopay, $notEmpty)),
        'eoopay all' => $upper(kept($fields, $eoopay, $notEmpty)),
        'eoopay but zeros' => $upper(kept($fields, $eoopay, $notZero)),
        'eoopay message' => $upper(kept($fields, [...$eoopay, 'attach'], $notZero)),
        'epay' => md5(kept($fields, ['sign', 'sign_type'], $notEmpty) . $key['secret']),
        'rainbow' => $rsa(kept($fields, ['sign', 'sign_type'], $notEmpty), OPENSSL_ALGO_SHA256),
        'mpay md5' => $rsa(kept($fields, ['sign'], $notEmpty), OPENSSL_ALGO_MD5),
        'mpay sha256' => $rsa(kept($fields, ['sign'], $notEmpty), OPENSSL_ALGO_SHA256),
        'mpay query md5' => $rsa(kept($fields, ['sign', 'bank_name', 'memo', 'card_no'], $notEmpty), OPENSSL_ALGO_MD5),
        'mpay query sha256' => $rsa(kept($fields, ['sign', 'bank_name', 'memo', 'card_no'], $notEmpty), OPENSSL_ALGO_SHA256),
        'mpay list md5' => $rsa(kept($fields, ['sign', 'agreement_list', 'aggrement_list'], $notEmpty), OPENSSL_ALGO_MD5),
        'mpay list sha256' => $rsa(kept($fields, ['sign', 'agreement_list', 'aggrement_list'], $notEmpty), OPENSSL_ALGO_SHA256),
        'mpay notify md5' => $rsa(kept($fields, ['sign', 'card_no'], $notEmpty), OPENSSL_ALGO_MD5),
        'mpay notify sha256' => $rsa(kept($fields, ['sign', 'card_no'], $notEmpty), OPENSSL_ALGO_SHA256),
    };
}
echo json_encode($signatures);
